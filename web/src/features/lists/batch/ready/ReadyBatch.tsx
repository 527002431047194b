import type { Batch, RowState } from '@kapok/contract/lists/schema'
import { useState } from 'react'
import { api, useCommand } from '../../../../api/index.ts'
import { ExportDialog } from '../../../../app/export/ExportDialog.tsx'
import { Problem } from '../../../../app/Problem.tsx'
import { useAddress } from '../../../../app/useAddress.ts'
import { useText } from '../../../../i18n/index.ts'
import { listsBatchText } from '../../../../i18n/messages/lists.batch.ts'
import { Callout } from '../../../../ui/Callout.tsx'
import { Segmented } from '../../../../ui/Segmented.tsx'
import { BatchStateTag } from '../../list/BatchStateTag.tsx'
import { About } from '../about/About.tsx'
import { BatchHead } from '../BatchHead.tsx'
import { AskRows } from './AskRows.tsx'
import { ColumnsDialog } from './ColumnsDialog.tsx'
import { ReadyRows } from './ReadyRows.tsx'

const STATES = ['ask', 'new', 'same', 'repeated', 'earlier', 'faulty'] as const satisfies readonly RowState[]

/** Checked: a person decides who is meant and which rows go in; then one press puts them in. */
export function ReadyBatch({ batch, now }: { batch: Batch; now: number }) {
  const t = useText(listsBatchText)
  const [address, go] = useAddress()
  const [doing, setDoing] = useState<'download' | 'columns'>()
  const bring = useCommand(api.lists.importBatch)
  const { counts } = batch
  const there = STATES.filter((state) => counts.byState[state] > 0)
  const state = there.find((one) => one === address['rows']) ?? there[0]
  const mayDecide = batch.may.decide
  const rejected = counts.left + counts.undecided
  return (
    <>
      <BatchHead
        batch={batch}
        now={now}
        tag={<BatchStateTag state={batch.state} />}
        primary={
          batch.may.import
            ? {
                label: counts.taken > 0 ? t.ready.go(counts.taken) : t.ready.none,
                keys: 'ctrl+enter',
                disabled: counts.taken === 0,
                busy: bring.isPending,
                onClick: () => bring.mutate({ batchId: batch.id }),
              }
            : undefined
        }
        others={rejected > 0 ? [{ label: t.ready.rejected, onClick: () => setDoing('download') }] : undefined}
      >
        <Segmented
          label={t.table.state}
          options={there.map((value) => ({ value, label: t.states[value], count: counts.byState[value] }))}
          value={state ?? 'new'}
          onChange={(rows) => go({ rows })}
        />
      </BatchHead>
      {bring.error && <Problem problem={bring.error} />}
      {!mayDecide && <Callout tone="plain" title={t.may} />}
      <p className="k-ready-sum">
        {[
          counts.left > 0 ? t.ready.left(counts.left) : '',
          counts.undecided > 0 ? `${t.ready.open(counts.undecided)} · ${t.ready.openNote}` : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {state === 'ask' && mayDecide ? (
        <AskRows batch={batch} />
      ) : (
        state && <ReadyRows key={state} batch={batch} state={state} />
      )}
      <About batch={batch} onColumns={mayDecide ? () => setDoing('columns') : undefined} />
      {doing === 'columns' && <ColumnsDialog batch={batch} onClose={() => setDoing(undefined)} />}
      {doing === 'download' && (
        <ExportDialog
          title={t.ready.rejected}
          withFormat={false}
          fetchFile={({ format: _format, ...ask }, options) =>
            api.lists.rejectedFile({ batchId: batch.id, ...ask }, options)
          }
          onClose={() => setDoing(undefined)}
        />
      )}
    </>
  )
}
