import type { BatchSummary } from '@kapok/contract/lists/schema'
import { Link } from '../../../ui/Link.tsx'
import { isOver } from '../shared/batchStates.ts'
import { Countdown } from '../shared/Countdown.tsx'
import { BatchStateTag } from './BatchStateTag.tsx'
import { BatchWork } from './BatchWork.tsx'

/** A list on the phone. */
export const BatchRow = ({ batch, now }: { batch: BatchSummary; now: number }) => (
  <Link className="k-batch-row" href={`/lists/${batch.id}`}>
    <span className="k-line" data-apart>
      <b>{batch.name}</b>
      <BatchStateTag state={batch.state} />
    </span>
    <span className="k-line" data-apart>
      <Countdown deadline={batch.deadline} now={now} over={isOver(batch.state)} />
      <small>{batch.senderName}</small>
    </span>
    <BatchWork batch={batch} />
  </Link>
)
