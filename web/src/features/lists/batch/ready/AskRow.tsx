import type { Batch, BatchRow } from '@kapok/contract/lists/schema'
import { useState } from 'react'
import { useText } from '../../../../i18n/index.ts'
import { listsBatchText } from '../../../../i18n/messages/lists.batch.ts'
import { Action } from '../../../../ui/Action.tsx'
import { Card } from '../../../../ui/Card.tsx'
import { useShortcuts } from '../../../../ui/useShortcuts.ts'
import { CandidateCard } from './CandidateCard.tsx'
import { DoorChoice } from './DoorChoice.tsx'
import type { Decision } from './useAskQueue.ts'
import { Written } from './Written.tsx'

type AskRowProps = {
  batch: Batch
  row: BatchRow
  /** How many wait; not known while there are more to be read. */
  left: number | undefined
  decision: Decision | undefined
  onDecide: (decision: Decision, dwellingId: string | null | undefined) => void
  onMove: (by: number) => void
  first: boolean
}

/** One doubtful row: 1, 2, 3 is the candidate, N somebody new, X leaves it out; arrows go on and back. */
export function AskRow({ batch, row, left, decision, onDecide, onMove, first }: AskRowProps) {
  const t = useText(listsBatchText).ask
  const [dwellingId, setDwelling] = useState<string | null | undefined>(
    row.dwellingId ?? (row.doors.length === 1 ? row.doors[0]?.dwellingId : undefined),
  )
  const people = row.candidates.slice(0, 9)
  const door = row.doors.length > 0 ? dwellingId : undefined
  useShortcuts([
    ...people.map((candidate, at) => ({
      keys: String(at + 1),
      label: `${t.isThis} · ${candidate.name}`,
      run: () => onDecide({ take: true, personId: candidate.personId, name: candidate.name }, door),
    })),
    { keys: 'up', label: t.back, run: () => onMove(-1) },
    { keys: 'left', label: t.back, run: () => onMove(-1) },
    { keys: 'down', label: t.forward, run: () => onMove(1) },
    { keys: 'right', label: t.forward, run: () => onMove(1) },
  ])
  const said =
    decision &&
    (!decision.take ? t.decided.left : decision.personId === null ? t.decided.new : t.decided.same(decision.name ?? ''))
  return (
    <div className="k-ask">
      <Card title={t.written} sub={t.title(row.line)}>
        <Written columns={batch.columns} row={row} />
      </Card>
      <Card
        title={people.length > 0 ? t.candidates : t.none}
        sub={said ?? (left !== undefined && t.left(left))}
        tools={
          <span className="k-line">
            <Action label={t.undo} keys="z" disabled={first} onClick={() => onMove(-1)} />
          </span>
        }
      >
        <div className="k-stack" data-wide>
          <ul className="k-candidates">
            {people.map((candidate, at) => (
              <li key={candidate.personId}>
                <CandidateCard
                  candidate={candidate}
                  at={at + 1}
                  chosen={decision?.take === true && decision.personId === candidate.personId}
                  onChoose={() => onDecide({ take: true, personId: candidate.personId, name: candidate.name }, door)}
                />
              </li>
            ))}
          </ul>
          {row.doors.length > 0 && <DoorChoice doors={row.doors} value={dwellingId} onChange={setDwelling} />}
          <div className="k-line">
            <Action
              label={t.isNew}
              keys="n"
              onClick={() => onDecide({ take: true, personId: null, name: undefined }, door)}
            />
            <Action label={t.leave} keys="x" onClick={() => onDecide({ take: false }, undefined)} />
          </div>
        </div>
      </Card>
    </div>
  )
}
