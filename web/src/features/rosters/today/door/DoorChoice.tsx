import { useQueries } from '@tanstack/react-query'
import { api, keyOf } from '../../../../api/index.ts'
import { useFormat, useText } from '../../../../i18n/index.ts'
import { todayText } from '../../../../i18n/messages/today.ts'
import { ListRow } from '../../../../ui/ListRow.tsx'
import { SideSheet } from '../../../../ui/sheet/SideSheet.tsx'
import { Waiting } from '../../../../ui/Waiting.tsx'
import { DueNext } from '../due/DueNext.tsx'
import { DueTag } from '../due/DueTag.tsx'
import { useDueWords } from '../due/useDueWords.ts'

type DoorChoiceProps = {
  listingIds: readonly string[]
  onChoose: (listingId: string) => void
  onClose: () => void
  now: number
}

/** Several people behind one door: who of them. */
export function DoorChoice({ listingIds, onChoose, onClose, now }: DoorChoiceProps) {
  const t = useText(todayText)
  const f = useFormat()
  const words = useDueWords(now)
  const cards = useQueries({
    queries: listingIds.map((listingId) => ({
      queryKey: keyOf(api.rosters.getListing, { listingId }),
      queryFn: ({ signal }: { signal: AbortSignal }) => api.rosters.getListing({ listingId }, { signal }),
    })),
  })
  const dues = cards.flatMap(({ data }) => data?.due ?? [])
  return (
    <SideSheet
      opened
      onClose={onClose}
      title={t.door.several(dues[0] ? f.door(dues[0].address) || dues[0].areaName : '')}
    >
      {dues.length === 0 && <Waiting rows={3} />}
      <div className="k-list k-door-choice">
        {dues.map((due) => (
          <ListRow
            key={due.listingId}
            lead={due.rosterName}
            title={due.name}
            titleNote={words.about(due)}
            note={<DueNext due={due} now={now} />}
            tag={<DueTag due={due} />}
            onOpen={() => onChoose(due.listingId)}
          />
        ))}
      </div>
    </SideSheet>
  )
}
