import { dayOf } from '@kapok/contract/common/time'
import { flagsOf } from '@kapok/contract/rosters/questions'
import type { DoorCard, Flag, PastContact, Roster } from '@kapok/contract/rosters/schema'
import { statusAfter } from '@kapok/contract/rosters/status'
import { type DoorKey, doorKey } from './doorKey.ts'
import {
  type ContactInput,
  type OutboxItem,
  RECORD,
  REVERSE,
  type ReversalInput,
  SETTLE,
  type SettlementInput,
} from './item.ts'
import { withoutContact } from './withoutContact.ts'

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

/** Whether the pulled card shows this record already; also the case when its answer was lost on the way. */
const isShown = ({ card, pulledAt }: Pulled, { id, sentAt }: OutboxItem) =>
  (sentAt !== undefined && pulledAt > sentAt) || card.recent.some((past) => past.id === id)

/** What was promised with a contact, as far as it is for today; at every door of that name, whatever the window. */
function withPromise(card: DoorCard, { followUp }: ContactInput, by: string): DoorCard {
  if (!followUp || followUp.day > dayOf(new Date().toISOString())) return card
  if (card.followUps.some(({ id }) => id === followUp.id)) return card
  const { id, what, day } = followUp
  const promised = {
    id,
    listingId: card.listingId,
    what,
    day,
    ownerName: card.responsibleName ?? by,
    state: 'open' as const,
  }
  return { ...card, followUps: [...card.followUps, promised] }
}

function raised({ answers = {}, concern }: ContactInput, questionSet: Roster['questionSet'] | undefined): Flag[] {
  const flags = questionSet ? flagsOf(questionSet, answers) : []
  if (!concern) return flags
  return [...flags, { code: 'concern', severity: concern.severity, label: { zh: concern.what, en: concern.what } }]
}

const later = (a: string | null, b: string) => (a !== null && Date.parse(a) > Date.parse(b) ? a : b)

/** The card after one more contact, by the same rules as the server's. */
export function withContact(
  card: DoorCard,
  { id, at }: Pick<OutboxItem, 'id' | 'at'>,
  input: ContactInput,
  { questionSet, by }: { questionSet: Roster['questionSet'] | undefined; by: string },
): DoorCard {
  const { method, outcome, note, answers = {}, concern, paper = false } = input
  const flags = raised(input, questionSet)
  const status = statusAfter(card.status, outcome)
  const settled = status === 'reached' || status === 'put_off' || status === 'duplicate'
  const putOffTo = outcome === 'put_off' ? (input.putOffTo ?? null) : card.putOffTo
  const dialled = card.dial.find(({ phoneId }) => phoneId !== null && phoneId === input.phoneId)
  const past: PastContact = {
    id,
    day: card.day,
    slot: card.slot,
    at,
    recordedAt: at,
    by,
    method,
    outcome,
    note: note ?? null,
    dialled: dialled
      ? { name: dialled.name, relation: dialled.relation, label: dialled.label, masked: dialled.masked }
      : null,
    flags,
    answers,
    clockSkew: null,
    paper,
    reversed: false,
  }
  return {
    ...card,
    status,
    putOffTo: status === 'put_off' ? putOffTo : null,
    // Somebody reached and well clears what was raised before; an attempt in vain does not.
    flags: flags.length > 0 || outcome === 'reached' ? flags : card.flags,
    attempts: card.attempts + 1,
    lastNote: note ?? concern?.what ?? card.lastNote,
    lastAt: later(card.lastAt, at),
    reachedAt: outcome === 'reached' ? later(card.reachedAt, at) : card.reachedAt,
    step: settled ? null : card.step,
    recent: [past, ...card.recent],
  }
}

type How = { roster: Pick<Roster, 'questionSet' | 'ladder'> | undefined; by: string }
type At = { pulled: Pulled; here: boolean }

/** The card after one record of this phone. `here`: it is about this very door, not only about the same name. */
function after(card: DoorCard, item: OutboxItem, { pulled, here }: At, { roster, by }: How): DoorCard {
  if (item.name === SETTLE) {
    const { followUpId } = item.input as SettlementInput
    return { ...card, followUps: card.followUps.filter(({ id }) => id !== followUpId) }
  }
  if (isShown(pulled, item)) return card
  if (item.name === REVERSE && here)
    return withoutContact(card, (item.input as ReversalInput).contactId, roster?.ladder, pulled.card)
  if (item.name !== RECORD) return card
  const input = item.input as ContactInput
  const recorded = here ? withContact(card, item, input, { questionSet: roster?.questionSet, by }) : card
  return withPromise(recorded, input, by)
}

/**
 * The door with this phone's records about its name, in their order. A pull can add to them and never hides one; one that
 * the server refused changes nothing and is counted.
 */
export function withLocal(pulled: Pulled, items: readonly OutboxItem[], how: How): LocalDoor {
  let { card } = pulled
  const key = doorKey(card)
  const local = { waiting: 0, refused: 0, sent: 0 }
  for (const item of items) {
    const here = item.door === key
    if (here) local[item.state === 'sending' ? 'waiting' : item.state] += 1
    if (item.input === undefined || item.state === 'refused') continue
    card = after(card, item, { pulled, here }, how)
  }
  return { ...card, key, local }
}
