import type { Candidate } from '@kapok/contract/lists/schema'
import { useFormat, useText } from '../../../../i18n/index.ts'
import { listsBatchText } from '../../../../i18n/messages/lists.batch.ts'
import { Keys } from '../../../../ui/Keys.tsx'

type CandidateCardProps = { candidate: Candidate; at: number; chosen: boolean; onChoose: () => void }

/** Somebody we know who may be meant: how sure it is, what agrees and what does not. */
export function CandidateCard({ candidate, at, chosen, onChoose }: CandidateCardProps) {
  const t = useText(listsBatchText)
  const f = useFormat()
  const { score } = candidate
  return (
    <button type="button" className="k-candidate" data-chosen={chosen || undefined} onClick={onChoose}>
      <span className="k-candidate-head">
        <Keys keys={String(at)} />
        <b>{candidate.name}</b>
        <span className="k-candidate-score">
          {t.ask.sure(score)} <small>{t.ask.score(score)}</small>
        </span>
      </span>
      <small>{[f.door(candidate.address), candidate.phone].filter(Boolean).join(' · ')}</small>
      {candidate.why.length > 0 && (
        <span className="k-candidate-why">
          <i aria-hidden>✓</i> {f.list(candidate.why)}
        </span>
      )}
      {candidate.against.length > 0 && (
        <span className="k-candidate-against">
          <i aria-hidden>≠</i> {f.list(candidate.against)}
        </span>
      )}
    </button>
  )
}
