import type { Batch } from '@kapok/contract/lists/schema'
import { useState } from 'react'
import { api, useQueryOf } from '../../../../api/index.ts'
import { useAddress } from '../../../../app/useAddress.ts'
import { useText } from '../../../../i18n/index.ts'
import { listsBatchText } from '../../../../i18n/messages/lists.batch.ts'
import { Segmented } from '../../../../ui/Segmented.tsx'
import { BatchStateTag } from '../../list/BatchStateTag.tsx'
import { WorkBar } from '../../shared/WorkBar.tsx'
import { rowsOf, settledOf } from '../../shared/workStates.ts'
import { About } from '../about/About.tsx'
import { BatchHead } from '../BatchHead.tsx'
import { OutView } from '../out/OutView.tsx'
import { ReturnDialog } from '../out/ReturnDialog.tsx'
import { RowsView } from '../rows/RowsView.tsx'
import { DeadlineBoard } from './DeadlineBoard.tsx'
import { SplitDialog } from './SplitDialog.tsx'
import { WorkFigures } from './WorkFigures.tsx'

const VIEWS = ['now', 'rows', 'out'] as const

/** In work or signed: how it stands against its deadline, row by row, and what goes back. */
export function OpenBatch({ batch, now }: { batch: Batch; now: number }) {
  const t = useText(listsBatchText)
  const [address, go] = useAddress()
  const [doing, setDoing] = useState<'split' | 'return'>()
  const closed = batch.state === 'closed'
  const view = VIEWS.find((one) => one === address['view']) ?? (closed ? 'out' : 'now')
  const deadline = useQueryOf(api.lists.readDeadline, { batchId: batch.id }, { refetchInterval: 30_000 })
  const work = deadline.data?.work ?? batch.work
  const settled = settledOf(work) === rowsOf(work)
  const split = { label: t.split.open, onClick: () => setDoing('split') }
  const giveBack = { label: t.out.make, onClick: () => setDoing('return') }
  const toSign = { label: t.out.close, onClick: () => go({ view: 'out' }) }
  const first =
    closed && batch.may.return
      ? giveBack
      : !closed && work.unplaced > 0 && batch.may.split
        ? split
        : settled && batch.may.close
          ? toSign
          : undefined
  const others = [
    ...(batch.may.split && !closed && first !== split ? [split] : []),
    ...(batch.may.return && first !== giveBack ? [giveBack] : []),
  ] as const
  return (
    <>
      <BatchHead
        batch={batch}
        now={now}
        tag={<BatchStateTag state={batch.state} />}
        primary={first}
        others={others.length === 2 ? [others[0]!, others[1]!] : others.length === 1 ? [others[0]!] : undefined}
        progress={<WorkBar work={work} />}
      >
        <Segmented
          label={t.views.label}
          options={VIEWS.map((value) => ({ value, label: t.views[value] }))}
          value={view}
          onChange={(next) => go({ view: next, work: undefined, station: undefined })}
        />
      </BatchHead>
      {view !== 'out' && (
        <WorkFigures
          work={work}
          chosen={view === 'rows' ? address['work'] : undefined}
          onChoose={(state) => go({ view: 'rows', work: state, station: undefined }, { replace: false })}
        />
      )}
      {view === 'now' && <DeadlineBoard batch={batch} query={deadline} now={now} />}
      {view === 'rows' && <RowsView batch={batch} />}
      {view === 'out' && <OutView batch={batch} />}
      <About batch={batch} />
      {doing === 'split' && <SplitDialog batch={batch} lines={undefined} onClose={() => setDoing(undefined)} />}
      {doing === 'return' && (
        <ReturnDialog
          batch={batch}
          onClose={() => setDoing(undefined)}
          onMade={() => {
            setDoing(undefined)
            go({ view: 'out' })
          }}
        />
      )}
    </>
  )
}
