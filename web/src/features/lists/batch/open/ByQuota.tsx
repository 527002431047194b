import { useFormat, useText } from '../../../../i18n/index.ts'
import { listsBatchText } from '../../../../i18n/messages/lists.batch.ts'
import { Action } from '../../../../ui/Action.tsx'
import type { Station } from './ByArea.tsx'

type ByQuotaProps = {
  stations: readonly Station[]
  quotas: readonly { organisationId: string; rows: number }[]
  all: number
  onQuota: (organisationId: string, rows: number) => void
  onEven: () => void
}

/** How many rows each station gets, by number; begun with an even share by workers. */
export function ByQuota({ stations, quotas, all, onQuota, onEven }: ByQuotaProps) {
  const t = useText(listsBatchText).split
  const f = useFormat()
  const given = quotas.reduce((sum, { rows }) => sum + rows, 0)
  return (
    <>
      <p className="k-muted">{t.quotaNote}</p>
      <table className="k-split">
        <thead>
          <tr>
            <th scope="col">{t.head.station}</th>
            <th scope="col">{t.head.has}</th>
            <th scope="col">{t.head.gets}</th>
            <th scope="col">{t.head.workers}</th>
          </tr>
        </thead>
        <tbody>
          {stations.map((station, at) => (
            <tr key={station.organisationId}>
              <th scope="row">
                {station.name} <small>{station.areaName}</small>
              </th>
              <td>{f.number(station.has)}</td>
              <td>
                <input
                  className="k-input"
                  inputMode="numeric"
                  aria-label={`${station.name} · ${t.head.gets}`}
                  value={quotas[at]?.rows ?? 0}
                  onChange={(event) =>
                    onQuota(station.organisationId, Number(event.currentTarget.value.replace(/\D/g, '').slice(0, 7)))
                  }
                />
              </td>
              <td>{f.number(station.workers)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="k-line" data-apart>
        <span role="status">{given > all ? t.tooMany(given - all) : t.sum(given, all)}</span>
        <Action label={t.even} onClick={onEven} />
      </div>
    </>
  )
}
