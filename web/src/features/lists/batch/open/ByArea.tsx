import type { api, OutputOf } from '../../../../api/index.ts'
import { useFormat, useText } from '../../../../i18n/index.ts'
import { listsBatchText } from '../../../../i18n/messages/lists.batch.ts'

export type Station = OutputOf<typeof api.lists.previewSplit>['stations'][number]

/** How many rows each station would get by the addresses, before anything is given. */
export function ByArea({ stations, nowhere }: { stations: readonly Station[]; nowhere: number }) {
  const t = useText(listsBatchText).split
  const f = useFormat()
  const shown = stations.filter(({ rows, has }) => rows > 0 || has > 0)
  return (
    <>
      <p className="k-muted">{t.areaNote}</p>
      {shown.length === 0 && nowhere === 0 ? (
        <p>{t.nothing}</p>
      ) : (
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
            {shown.map((station) => (
              <tr key={station.organisationId}>
                <th scope="row">
                  {station.name} <small>{station.areaName}</small>
                </th>
                <td>{f.number(station.has)}</td>
                <td>
                  <b>{f.number(station.rows)}</b>
                </td>
                <td>{f.number(station.workers)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {nowhere > 0 && <p>{t.nowhere(nowhere)}</p>}
    </>
  )
}
