import type { Role } from '@kapok/contract/identity/schema'
import { type Rows, row } from './row.ts'

const workers: Role[] = ['social_worker', 'operator', 'station_head']
const callers: Role[] = [...workers, 'volunteer']

export const calling: Rows = {
  'calling/desk': row(callers, 'anywhere', 'bounded', ({ rosterId }) => ({ rosterId }), {
    hides: (side) => [side.rosterId],
  }),
  'calling/board': row(['station_head', 'officer', 'administrator'], 'anywhere', 'bounded', () => ({}), {
    hides: (side) => [side.callId],
  }),
  // What somebody holds is theirs alone, whatever their area: nobody is shown the name of another.
  'calling/card': row(callers, 'own', 'refused', async ({ make }, who) => ({ callId: await make.call(who) })),
  'calling/beat': row(callers, 'own', 'refused', async ({ make }, who) => ({ callId: await make.call(who) })),
  'calling/serve-next': row(callers, 'anywhere', 'refused', async ({ make, today }, who) => {
    return { only: { listingId: await make.toCall(who), day: today, slot: 0 } }
  }),
  'calling/release': row(callers, 'area-or-roster', 'refused', async ({ make }, who) => ({
    callId: await make.call(who),
  })),
  'calling/pass': row(callers, 'area-or-roster', 'refused', async ({ make }, who) => {
    return { callId: await make.call(who), reason: 'not_now' }
  }),
  'calling/call-anyway': row(callers, 'area-or-roster', 'refused', async ({ make }, who) => {
    return { callId: await make.call(who), reason: '另有急事' }
  }),
  'calling/take-over-answer': row(workers, 'area-or-roster', 'refused', async ({ make }, who) => make.answered(who)),
  'calling/unlock': row(['station_head'], 'area', 'refused', async ({ make, worker }) => {
    return { callId: await make.call(worker), reason: '人走了' }
  }),
}
