import type { Instant } from '../common/schema.ts'
import { addMinutes, millis } from '../common/time.ts'
import type { Ladder, LadderStep } from '../playbooks/schema.ts'
import type { Method, Outcome } from './schema.ts'
import { type ContactOutcome, statusOf } from './status.ts'

/** A contact on the ladder. `hand_on` is what the community or the department answered. */
export type LadderContact = ContactOutcome & { method?: Method | 'hand_on' }

/** Where the ladder stands: the step that is due and by when; nothing to do; or no step left. */
export type Climb =
  | { state: 'due'; index: number; step: LadderStep; dueAt: Instant }
  | { state: 'settled' }
  | { state: 'exhausted' }

type Failure = Exclude<Outcome, 'reached' | 'put_off' | 'duplicate'>
type Action = LadderStep['action']

/**
 * Where an unsuccessful attempt leads at once, without using up the attempts of the step: the next step whose action is
 * among these. A wrong number is not rung again; who declined on the phone is asked face to face, who declined at the door
 * by the community; who has moved or is unknown is looked for by those who keep the registers. `no_answer` leads nowhere.
 */
const leadsTo: Record<Failure, Action[]> = {
  no_answer: [],
  wrong_number: ['other_number', 'relative_or_neighbour', 'door', 'community', 'department'],
  refused: ['door', 'community', 'department'],
  moved_away: ['community', 'department'],
  not_found: ['community', 'department'],
}

/** Whose attempts count at a step: a door is not knocked at by telephone, and others answer for themselves. */
function counts(action: Action, method: LadderContact['method']): boolean {
  if (!method || method === 'hand_on') return true
  if (action === 'community' || action === 'department') return false
  return action !== 'door' || method === 'door'
}

type Place = { index: number; tried: number }

/** One unsuccessful attempt further. Never to a lower step: every case below stays or goes up. */
function climb(steps: readonly LadderStep[], at: Place, failure: Failure, method: LadderContact['method']): Place {
  const step = steps[at.index]
  if (!step) return at
  // Further numbers are tried one by one at their own step; only at `call` does one wrong number end it.
  const jumps = failure !== 'no_answer' && !(failure === 'wrong_number' && step.action !== 'call')
  if (jumps) {
    const next = steps.findIndex((later, i) => i > at.index && leadsTo[failure].includes(later.action))
    return { index: next < 0 ? steps.length : next, tried: 0 }
  }
  if (!counts(step.action, method)) return at
  return at.tried + 1 >= step.attempts ? { index: at.index + 1, tried: 0 } : { index: at.index, tried: at.tried + 1 }
}

/** By the device's clock; at the same moment by what was entered, so that the order of arrival never matters. */
const inOrder = (a: LadderContact, b: LadderContact) =>
  millis(a.at) - millis(b.at) ||
  outcomes.indexOf(a.outcome) - outcomes.indexOf(b.outcome) ||
  methods.indexOf(a.method) - methods.indexOf(b.method)
// Written out, not taken from the schema: the phone decides by these rules too and carries no schema library.
const outcomes: Outcome[] = [
  'reached',
  'no_answer',
  'refused',
  'wrong_number',
  'moved_away',
  'not_found',
  'duplicate',
  'put_off',
]
const methods: LadderContact['method'][] = [undefined, 'phone', 'door', 'video', 'message', 'hand_on']

/**
 * The step that is due for somebody not yet reached, given every contact since they became due (for a debt: since the first
 * day it is owed from), in any order. A step's clock starts at the attempt that led to it, the first one at `dueFrom`.
 * Reached, put off and duplicate stop the climb; after a put-off that came to nothing it goes on where it was.
 */
export function nextStep(ladder: Ladder, contacts: readonly LadderContact[], dueFrom: Instant): Climb {
  const status = statusOf(contacts)
  if (status === 'reached' || status === 'put_off' || status === 'duplicate') return { state: 'settled' }

  let place: Place = { index: 0, tried: 0 }
  let since = dueFrom
  for (const { outcome, at, reversed, method } of [...contacts].sort(inOrder)) {
    if (reversed || outcome === 'reached' || outcome === 'put_off' || outcome === 'duplicate') continue
    const next = climb(ladder.steps, place, outcome, method)
    if (next.index > place.index && millis(at) > millis(since)) since = at
    place = next
  }
  const step = ladder.steps[place.index]
  if (!step) return { state: 'exhausted' }
  return { state: 'due', index: place.index, step, dueAt: addMinutes(since, step.withinMinutes) }
}
