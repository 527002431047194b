import { dayOf } from '@kapok/contract/common/time'
import { useMemo, useState } from 'react'
import { api, useQueryOf } from '../../api/index.ts'
import { Problem } from '../../app/Problem.tsx'
import { useAddress } from '../../app/useAddress.ts'
import { useParam } from '../../app/useParam.ts'
import { useText } from '../../i18n/index.ts'
import { paperText } from '../../i18n/messages/my-day.paper.ts'
import { myDayText } from '../../i18n/messages/my-day.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { HouseGrid } from '../../ui/house/HouseGrid.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { PrintSheet } from '../../ui/PrintSheet.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { STATUSES, type Status } from '../../ui/status.ts'
import { Waiting } from '../../ui/Waiting.tsx'
import { gridOf } from './today/gridOf.ts'
import './print/gridSheet.css'

/** A block on one sheet of paper, for the wall of the station and the clipboard of the building's captain. */
export function GridPrintPage() {
  const t = useText(paperText)
  const d = useText(myDayText)
  const f = useFormat()
  const buildingId = useParam('buildingId')
  const [address, setAddress] = useAddress()
  const paper = address['paper'] === 'a3' ? 'a3' : 'a4'
  const [now] = useState(() => new Date())
  const { day, roster } = { day: address['day'] ?? dayOf(now.toISOString()), roster: address['roster'] }
  const grid = useQueryOf(api.rosters.getHouseGrid, { buildingId, day, ...(roster && { rosterId: roster }) })
  const { data } = grid
  const house = useMemo(() => data && gridOf(data.dwellings, d.group.unit), [data, d])
  const counts = useMemo(() => {
    const found: Partial<Record<Status, number>> = {}
    for (const status of STATUSES) {
      const count = house?.cells.filter((cell) => cell.status === status).length
      if (count) found[status] = count
    }
    return found
  }, [house])
  const name = data ? f.building(data.name, data.estate) : t.sheet.loading
  return (
    <>
      <div className="ds-screen k-bleed">
        <PageHead
          title={data ? t.sheet.grid(name) : name}
          note={f.day(day)}
          back={{ label: d.buildings.title, href: '/buildings' }}
          primary={{
            label: t.sheet.print,
            icon: 'print',
            keys: 'ctrl+p',
            onClick: () => globalThis.print(),
            disabled: !house,
          }}
        >
          <Segmented
            label={t.sheet.paper}
            value={paper}
            onChange={(next) => setAddress({ paper: next })}
            options={[
              { value: 'a4', label: t.sheet.a4 },
              { value: 'a3', label: t.sheet.a3 },
            ]}
          />
        </PageHead>
      </div>
      {grid.error ? (
        <Problem problem={grid.error} onRetry={() => void grid.refetch()} />
      ) : !house ? (
        <Waiting rows={10} />
      ) : (
        <PrintSheet
          title={t.sheet.grid(name)}
          sub={f.day(day)}
          paper={paper === 'a3' ? 'a3-landscape' : 'a4-landscape'}
          at={now}
        >
          {/* not a named page: whatever else the document holds would then stand on a blank page of its own */}
          <style>{`@page { size: ${paper} landscape }`}</style>
          <div className="gs-house" data-paper={paper} inert>
            <HouseGrid label={name} units={house.units} cells={house.cells} counts={counts} onOpen={() => undefined} />
          </div>
        </PrintSheet>
      )}
    </>
  )
}
