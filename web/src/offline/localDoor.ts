import { flagsOf } from '@kapok/contract/rosters/questions'
import type { DoorCard, Flag, PastContact, Roster } from '@kapok/contract/rosters/schema'
import { statusAfter } from '@kapok/contract/rosters/status'
import { type DoorKey, doorKey } from './doorKey.ts'
import type { ContactInput, OutboxItem } from './item.ts'

/** A door as this phone knows it: what the server said last, and what was recorded here since. */
export type LocalDoor = DoorCard & {
  readonly key: DoorKey
  /** Records of this phone about this door: not yet sent, refused by the server, sent but not yet seen in a pull. */
  readonly local: { readonly waiting: number; readonly refused: number; readonly sent: number }
}

export type RosterOfDay = Omit<Roster, 'may' | 'closes'>

/** A card as it was pulled. `pulledAt` is when its page was asked for: what the server took before that is in it. */
export type Pulled = { readonly card: DoorCard; readonly pulledAt: number; readonly pull: string }

export const untouched = ({ card }: Pulled): LocalDoor => ({
  ...card,
  key: doorKey(card),
  local: { waiting: 0, refused: 0, sent: 0 },
})

const sameMoment = (a: string, b: string) => Date.parse(a) === Date.parse(b)

/** Whether the pulled card shows this record already: always the case once its answer was lost on the way. */
const isShown = ({ card, pulledAt }: Pulled, item: OutboxItem, { outcome }: ContactInput) =>
  (item.sentAt !== undefined && pulledAt > item.sentAt) ||
  card.recent.some((past) => past.outcome === outcome && sameMoment(past.at, item.at))

function raised(input: ContactInput, questionSet: Roster['questionSet'] | undefined): Flag[] {
  const flags = questionSet && input.outcome === 'reached' ? flagsOf(questionSet, input.answers ?? {}) : []
  const { concern } = input
  if (!concern) return flags
  return [...flags, { code: 'concern', severity: concern.severity, label: { zh: concern.what, en: concern.what } }]
}

/** One flag for each code, the more severe one. */
function united(before: readonly Flag[], added: readonly Flag[]): Flag[] {
  const byCode = new Map(before.map((flag) => [flag.code, flag]))
  for (const flag of added) if (byCode.get(flag.code)?.severity !== 'urgent') byCode.set(flag.code, flag)
  return [...byCode.values()]
}

/** The card after one more contact, by the same rules as the server's. */
export function withContact(
  card: DoorCard,
  { id, at }: Pick<OutboxItem, 'id' | 'at'>,
  input: ContactInput,
  { questionSet, by }: { questionSet: Roster['questionSet'] | undefined; by: string },
): DoorCard {
  const { method, outcome, note, answers = {}, paper = false } = input
  const flags = raised(input, questionSet)
  const status = statusAfter(card.status, outcome)
  const putOff = outcome === 'put_off' ? (input.putOffTo ?? null) : card.putOffTo
  const settled = status === 'reached' || status === 'put_off' || status === 'duplicate'
  const past: PastContact = {
    id,
    at,
    recordedAt: at,
    by,
    method,
    outcome,
    note: note ?? null,
    flags,
    answers,
    clockSkew: null,
    paper,
    reversed: false,
  }
  return {
    ...card,
    status,
    flags: united(card.flags, flags),
    putOffTo: status === 'put_off' ? putOff : null,
    attempts: card.attempts + (outcome === 'reached' ? 0 : 1),
    lastNote: note || card.lastNote,
    lastAt: at,
    reachedAt: outcome === 'reached' ? at : card.reachedAt,
    step: settled ? null : card.step,
    recent: [past, ...card.recent],
  }
}

/** The door with this phone's records about it, in their order. A pull can add to them and never hides one. */
export function withLocal(
  pulled: Pulled,
  items: readonly OutboxItem[],
  how: { questionSet: Roster['questionSet'] | undefined; by: string },
): LocalDoor {
  let { card } = pulled
  const local = { waiting: 0, refused: 0, sent: 0 }
  for (const item of items) {
    local[item.state === 'sending' ? 'waiting' : item.state] += 1
    const input = item.input as ContactInput | undefined
    if (!input || item.state === 'refused' || isShown(pulled, item, input)) continue
    card = withContact(card, item, input, how)
  }
  return { ...card, key: doorKey(card), local }
}
