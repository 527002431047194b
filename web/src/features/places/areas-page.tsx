import type { Area } from '@kapok/contract/places/schema'
import { useMemo, useState } from 'react'
import { api } from '../../api/index.ts'
import { Problem } from '../../app/Problem.tsx'
import { useAddress } from '../../app/useAddress.ts'
import { useWorkplace } from '../../app/useWorkplace.ts'
import { useText } from '../../i18n/index.ts'
import { appText } from '../../i18n/messages/app.ts'
import { placesText } from '../../i18n/messages/places.ts'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { AddArea } from './areas/AddArea.tsx'
import { AreaSheet } from './areas/AreaSheet.tsx'
import { AreaTable } from './areas/AreaTable.tsx'
import { openAtFirst, visibleAreas } from './areas/tree.ts'
import { useAreas } from './useAreas.ts'

export function AreasPage() {
  const t = useText(placesText)
  const app = useText(appText)
  const { may } = useWorkplace()
  const { query, items, byId, inside } = useAreas()
  const [{ open }, go] = useAddress()
  const [filter, setFilter] = useState('')
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set())
  const [under, setUnder] = useState<Area>()
  const first = useMemo(() => openAtFirst(items), [items])
  const rows = useMemo(() => visibleAreas(items, { filter, first, toggled }), [items, filter, first, toggled])
  const editable = may(api.places.addArea)
  const chosen = open === undefined ? undefined : byId.get(open)
  const toggle = (id: string) => {
    const next = new Set(toggled)
    if (!next.delete(id)) next.add(id)
    setToggled(next)
  }
  return (
    <>
      <PageHead
        title={t.areas.title}
        sub={query.data && t.areas.sub(items.length)}
        back={{ label: app.nav.settings, href: '/settings' }}
        primary={
          editable && inside[0]
            ? { label: t.areas.addFirst, icon: 'plus', keys: 'n', onClick: () => setUnder(chosen ?? inside[0]) }
            : undefined
        }
      />
      <Card flush>
        <div className="k-filters">
          <TextField label={t.areas.filter} value={filter} onChange={setFilter} type="search" />
        </div>
        <AreaTable
          rows={rows}
          open={open}
          onOpen={({ id }) => go({ open: id })}
          onToggle={toggle}
          loading={query.isPending}
          error={
            query.error && items.length === 0 ? (
              <Problem problem={query.error} onRetry={() => void query.refetch()} />
            ) : undefined
          }
          empty={<EmptyState text={t.areas.empty} />}
        />
      </Card>
      {chosen && (
        <AreaSheet
          key={chosen.id}
          area={chosen}
          editable={editable && inside.includes(chosen)}
          onAdd={() => setUnder(chosen)}
          onClose={() => go({ open: undefined })}
        />
      )}
      {under && <AddArea parent={under} onClose={() => setUnder(undefined)} />}
    </>
  )
}
