import type { Batch } from '@kapok/contract/lists/schema'
import { CloseCard } from './CloseCard.tsx'
import { ReturnsCard } from './ReturnsCard.tsx'
import { SignedCard } from './SignedCard.tsx'

/** The end of a list: its signature, and what goes back to whoever sent it. */
export const OutView = ({ batch }: { batch: Batch }) => (
  <div className="k-two">
    <ReturnsCard batch={batch} />
    {batch.closed ? <SignedCard batch={batch} closed={batch.closed} /> : <CloseCard batch={batch} />}
  </div>
)
