import { useCallback, useState } from 'react'
import { api, type InputOf, usePagesOf } from '../../../api/index.ts'
import { ExportButton } from '../../../app/export/ExportButton.tsx'
import { Problem } from '../../../app/Problem.tsx'
import { useWorkplace } from '../../../app/useWorkplace.ts'
import { doorKey } from '../../../offline/doorKey.ts'
import { SideSheet } from '../../../ui/sheet/SideSheet.tsx'
import { DoorSheet } from '../today/door/DoorSheet.tsx'
import { DueTable } from '../today/due/DueTable.tsx'
import './names.css'

type NamesSheetProps = {
  title: string
  sub: string
  /** Which names: an area or a roster, a day, what a number counts. */
  which: Omit<InputOf<typeof api.rosters.listDue>, 'after' | 'limit'>
  now: number
  onClose: () => void
  withRoster?: boolean | undefined
}

/** The names behind a number; each opens its card over the list. */
export function NamesSheet({ title, sub, which, now, onClose, withRoster }: NamesSheetProps) {
  const [open, setOpen] = useState<{ key: string; listingId: string; rosterId: string }>()
  const names = usePagesOf(api.rosters.listDue, { ...which, limit: 100 })
  const { may } = useWorkplace()
  const { fetchNextPage } = names
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage])
  return (
    <>
      <SideSheet
        opened
        onClose={onClose}
        title={title}
        sub={sub}
        width={860}
        phone="full"
        footer={
          may(api.rosters.exportDue) && names.items.length > 0 ? (
            <ExportButton
              title={title}
              fetchFile={(ask, options) => api.rosters.exportDue({ ...which, ...ask }, options)}
            />
          ) : undefined
        }
      >
        <div className="k-names">
          <DueTable
            label={title}
            rows={names.items}
            now={now}
            open={open?.key}
            onOpen={(due) => setOpen({ key: doorKey(due), listingId: due.listingId, rosterId: due.rosterId })}
            loading={names.isFetching}
            more={names.hasNextPage}
            onEnd={more}
            withRoster={withRoster}
            error={
              names.error &&
              names.items.length === 0 && <Problem problem={names.error} onRetry={() => void names.refetch()} />
            }
          />
        </div>
      </SideSheet>
      <DoorSheet
        listingIds={open ? [open.listingId] : []}
        rosterId={open?.rosterId}
        onClose={() => setOpen(undefined)}
        now={now}
      />
    </>
  )
}
