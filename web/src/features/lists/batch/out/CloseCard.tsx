import type { Batch } from '@kapok/contract/lists/schema'
import { useState } from 'react'
import { api, useCommand, useQueryOf, uuidv7 } from '../../../../api/index.ts'
import { Problem } from '../../../../app/Problem.tsx'
import { useAddress } from '../../../../app/useAddress.ts'
import { useWorkplace } from '../../../../app/useWorkplace.ts'
import { useFormat, useText } from '../../../../i18n/index.ts'
import { listsBatchText } from '../../../../i18n/messages/lists.batch.ts'
import { Action } from '../../../../ui/Action.tsx'
import { Card } from '../../../../ui/Card.tsx'
import { TextField } from '../../../../ui/TextField.tsx'
import { Waiting } from '../../../../ui/Waiting.tsx'
import { WorkTag } from '../../shared/WorkTag.tsx'
import { rowsOf, WORK_STATES } from '../../shared/workStates.ts'

/** What stands between the list and its signature; with nothing unknown, the signature. */
export function CloseCard({ batch }: { batch: Batch }) {
  const t = useText(listsBatchText).out
  const f = useFormat()
  const { me } = useWorkplace()
  const [, go] = useAddress()
  const [closeId] = useState(uuidv7)
  const [note, setNote] = useState('')
  const preview = useQueryOf(api.lists.previewClose, { batchId: batch.id })
  const sign = useCommand(api.lists.closeBatch)
  const leave = useCommand(api.lists.decideRows, { onSuccess: () => void preview.refetch() })
  const { data } = preview
  if (!data)
    return (
      <Card title={t.close}>
        {preview.error ? (
          <Problem problem={preview.error} onRetry={() => void preview.refetch()} />
        ) : (
          <Waiting rows={4} />
        )}
      </Card>
    )
  const left = WORK_STATES.filter((state) => (data.byState[state] ?? 0) > 0)
  return (
    <Card title={t.close}>
      <div className="k-stack" data-wide>
        <p className="k-finish">{data.unknown > 0 ? t.unknown(data.unknown) : t.unknownNone}</p>
        {data.unknown > 0 && (
          <>
            <ul className="k-unknown">
              {left.map((state) => (
                <li key={state}>
                  <button
                    type="button"
                    className="k-bare"
                    onClick={() => go({ view: 'rows', work: state, station: undefined }, { replace: false })}
                  >
                    <WorkTag state={state} />
                    <b>{f.number(data.byState[state] ?? 0)}</b>
                  </button>
                </li>
              ))}
            </ul>
            {data.parts.some(({ unknown }) => unknown > 0) && (
              <p className="k-muted">
                {t.where}{' '}
                {f.list(
                  data.parts
                    .filter(({ unknown }) => unknown > 0)
                    .map(({ organisationName, unknown }) => `${organisationName} ${f.number(unknown)}`),
                )}
              </p>
            )}
          </>
        )}
        {(data.byState['undecided'] ?? 0) > 0 && batch.may.decide && (
          <div className="k-line">
            <span>{t.undecided(data.byState['undecided'] ?? 0)}</span>
            <Action
              label={t.leaveThem}
              busy={leave.isPending}
              onClick={() => {
                for (const state of ['same', 'new', 'ask', 'repeated', 'earlier'] as const)
                  if (batch.counts.byState[state] > 0)
                    leave.mutate({ batchId: batch.id, rows: { of: 'state', state }, take: false })
              }}
            />
          </div>
        )}
        {leave.error && <Problem problem={leave.error} />}
        {sign.error && <Problem problem={sign.error} />}
        {!batch.may.close ? (
          <p className="k-muted">{t.notMine}</p>
        ) : data.mayClose ? (
          <>
            <p>{t.statement(me.name, rowsOf(batch.work), batch.name)}</p>
            <TextField label={t.note} optional value={note} onChange={setNote} maxLength={200} />
            <Action
              tone="primary"
              wide
              label={t.sign}
              keys="ctrl+enter"
              busy={sign.isPending}
              onClick={() =>
                sign.mutate({ closeId, batchId: batch.id, ...(note.trim() !== '' && { note: note.trim() }) })
              }
            />
          </>
        ) : (
          <p className="k-muted">{t.closeNote}</p>
        )}
      </div>
    </Card>
  )
}
