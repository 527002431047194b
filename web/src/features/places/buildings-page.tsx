import { useState } from 'react'
import { api, usePagesOf } from '../../api/index.ts'
import { Problem } from '../../app/Problem.tsx'
import { useAddress } from '../../app/useAddress.ts'
import { useWorkplace } from '../../app/useWorkplace.ts'
import { useText } from '../../i18n/index.ts'
import { appText } from '../../i18n/messages/app.ts'
import { placesText } from '../../i18n/messages/places.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Card } from '../../ui/Card.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { AreaField } from './AreaField.tsx'
import { AddBuilding } from './buildings/AddBuilding.tsx'
import { BuildingSheet } from './buildings/BuildingSheet.tsx'
import { BuildingTable } from './buildings/BuildingTable.tsx'

export function BuildingsPage() {
  const t = useText(placesText)
  const app = useText(appText)
  const f = useFormat()
  const { may } = useWorkplace()
  const [{ open, area, show }, go] = useAddress()
  const [adding, setAdding] = useState(false)
  const pages = usePagesOf(api.places.listBuildings, {
    limit: 200,
    ...(show === 'all' && { show }),
    ...(area !== undefined && { areaId: area }),
  })
  const doors = pages.items.reduce((sum, building) => sum + building.dwellings, 0)
  const add = { label: t.buildings.add, icon: 'plus' as const, keys: 'n', onClick: () => setAdding(true) }
  const mayAdd = may(api.places.addBuilding)
  const some = pages.items.length > 0
  return (
    <>
      <PageHead
        title={t.buildings.title}
        sub={some && !pages.hasNextPage ? t.buildings.sub(pages.items.length, f.number(doors)) : undefined}
        back={{ label: app.nav.settings, href: '/settings' }}
        primary={mayAdd && some ? add : undefined}
      />
      <Card flush>
        <div className="k-filters">
          <AreaField
            value={area ?? null}
            onChange={(next) => go({ area: next ?? undefined, open: undefined })}
            clearable
            placeholder={t.buildings.all}
          />
          <Chip
            chosen={show === 'all'}
            onClick={() => go({ show: show === 'all' ? undefined : 'all', open: undefined })}
          >
            {t.buildings.withEnded}
          </Chip>
        </div>
        <BuildingTable
          buildings={pages.items}
          open={open}
          onOpen={({ id }) => go({ open: id })}
          onEnd={() => void pages.fetchNextPage()}
          more={pages.hasNextPage}
          loading={pages.isPending || pages.isFetchingNextPage}
          error={
            pages.error && pages.items.length === 0 ? (
              <Problem problem={pages.error} onRetry={() => void pages.refetch()} />
            ) : undefined
          }
          empty={<EmptyState text={t.buildings.empty} action={mayAdd ? add : undefined} />}
        />
      </Card>
      {open !== undefined && <BuildingSheet key={open} buildingId={open} onClose={() => go({ open: undefined })} />}
      {adding && <AddBuilding areaId={area ?? null} onClose={() => setAdding(false)} />}
    </>
  )
}
