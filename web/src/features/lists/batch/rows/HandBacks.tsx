import type { Batch, HandBack } from '@kapok/contract/lists/schema'
import { useState } from 'react'
import { api, useQueryOf } from '../../../../api/index.ts'
import { Problem } from '../../../../app/Problem.tsx'
import { useFormat, useText } from '../../../../i18n/index.ts'
import { listsBatchText } from '../../../../i18n/messages/lists.batch.ts'
import { Action } from '../../../../ui/Action.tsx'
import { Card } from '../../../../ui/Card.tsx'
import { SplitDialog } from '../open/SplitDialog.tsx'

/** What stations handed back, each with its receipt; what nobody was given since can be given on. */
export function HandBacks({ batch }: { batch: Batch }) {
  const t = useText(listsBatchText)
  const f = useFormat()
  const { data, error } = useQueryOf(api.lists.listHandBacks, { batchId: batch.id })
  const [giving, setGiving] = useState<HandBack>()
  if (error) return <Problem problem={error} />
  if (!data || data.items.length === 0) return null
  const mayGive = batch.may.split && batch.state === 'open'
  return (
    <Card title={t.handBacks.title}>
      <div className="k-stack">
        <p className="k-muted">{t.handBacks.note}</p>
        <ul className="k-returns">
          {data.items.map((one) => (
            <li key={one.receipt}>
              <span>
                <b>{t.rows.belongs(one.belongsTo)}</b>
                <small>
                  {t.handBacks.rows(one.lines.length)} ·{' '}
                  {t.handBacks.line(one.organisationName ?? '', one.by, f.ago(one.at))} · {t.rows.receipt(one.receipt)}
                </small>
                {one.note !== null && <small>{one.note}</small>}
              </span>
              {mayGive && one.waiting > 0 && (
                <span className="k-line">
                  {t.handBacks.waiting(one.waiting)}
                  <Action label={t.handBacks.give} onClick={() => setGiving(one)} />
                </span>
              )}
            </li>
          ))}
        </ul>
      </div>
      {giving && <SplitDialog batch={batch} lines={giving.lines} onClose={() => setGiving(undefined)} />}
    </Card>
  )
}
