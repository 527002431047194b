import type { Batch, BatchRow } from '@kapok/contract/lists/schema'
import { api, useCommand } from '../../../../api/index.ts'
import { Problem } from '../../../../app/Problem.tsx'
import { useText } from '../../../../i18n/index.ts'
import { listsBatchText } from '../../../../i18n/messages/lists.batch.ts'
import { Action } from '../../../../ui/Action.tsx'
import { SideSheet } from '../../../../ui/sheet/SideSheet.tsx'
import { CandidateCard } from './CandidateCard.tsx'
import { DoorChoice } from './DoorChoice.tsx'
import { WhyCell } from './WhyCell.tsx'
import { Written } from './Written.tsx'

/** One row beside its table: all that was written, who may be meant, and the decision. */
export function DecideSheet({ batch, row, onClose }: { batch: Batch; row: BatchRow; onClose: () => void }) {
  const t = useText(listsBatchText)
  const decide = useCommand(api.lists.decideRows)
  const say = (what: { take?: boolean; personId?: string | null; dwellingId?: string | null }) =>
    decide.mutate({ batchId: batch.id, rows: { of: 'lines', lines: [row.line] }, ...what })
  const mayDecide = batch.may.decide && row.state !== 'faulty'
  return (
    <SideSheet
      opened
      onClose={onClose}
      title={t.table.row(row.line)}
      sub={t.states[row.state]}
      footer={
        mayDecide && (
          <>
            <Action
              label={t.table.take}
              busy={decide.isPending}
              disabled={row.take === true}
              onClick={() => say({ take: true })}
            />
            <Action
              label={t.table.leave}
              busy={decide.isPending}
              disabled={row.take === false}
              onClick={() => say({ take: false })}
            />
            {row.personId !== null && (
              <Action label={t.ask.isNew} busy={decide.isPending} onClick={() => say({ take: true, personId: null })} />
            )}
          </>
        )
      }
    >
      {decide.error && <Problem problem={decide.error} />}
      {row.faults.length === 0 && <WhyCell row={row} />}
      <Written columns={batch.columns} row={row} />
      {row.candidates.length > 0 && (
        <ul className="k-candidates">
          {row.candidates.map((candidate, at) => (
            <li key={candidate.personId}>
              <CandidateCard
                candidate={candidate}
                at={at + 1}
                chosen={row.personId === candidate.personId}
                onChoose={() => mayDecide && say({ take: true, personId: candidate.personId })}
              />
            </li>
          ))}
        </ul>
      )}
      {row.doors.length > 0 && mayDecide && (
        <DoorChoice
          doors={row.doors}
          value={row.dwellingId ?? undefined}
          onChange={(dwellingId) => say({ dwellingId })}
        />
      )}
    </SideSheet>
  )
}
