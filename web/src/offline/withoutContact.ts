import { nextStep } from '@kapok/contract/rosters/ladder'
import type { DoorCard, PastContact, Roster } from '@kapok/contract/rosters/schema'
import { statusOf } from '@kapok/contract/rosters/status'

const ofThisDue = ({ day, slot, recent }: DoorCard): PastContact[] =>
  recent.filter((past) => past.day === day && past.slot === slot)

const stands = ({ reversed }: PastContact) => !reversed

/** The step that is due after what still stands, said as the server says it. */
function stepOf(card: DoorCard, standing: readonly PastContact[], ladder: Roster['ladder']): DoorCard['step'] {
  const climb = nextStep(ladder, standing, card.opensAt)
  if (climb.state !== 'due') return null
  const { code, label, department, owner } = climb.step
  return { code, label, dueAt: climb.dueAt, owner: department?.zh ?? owner }
}

/**
 * The card after one of its contacts was taken back, by the same rules as the server's. A contact of an earlier day is
 * only struck through; and where something else settled this one (a department answered), how it stands is left alone.
 * A card shows the last contacts only: when somebody was reached before those is what the pull said (`pulled`), and
 * where that was this very contact, it is left to the next pull rather than saying "never".
 */
export function withoutContact(
  card: DoorCard,
  contactId: string,
  ladder: Roster['ladder'] | undefined,
  pulled: Pick<DoorCard, 'reachedAt'>,
): DoorCard {
  const target = card.recent.find(({ id }) => id === contactId)
  if (!target || target.reversed) return card
  const after = {
    ...card,
    recent: card.recent.map((past) => (past.id === contactId ? { ...past, reversed: true } : past)),
  }
  const [last] = after.recent.filter(stands)
  const reached = after.recent.find((past) => stands(past) && past.outcome === 'reached')
  const known = {
    ...after,
    lastAt: target.at === card.lastAt ? (last?.at ?? null) : card.lastAt,
    lastNote:
      target.at === card.lastAt
        ? (after.recent.find((past) => stands(past) && past.note)?.note ?? null)
        : card.lastNote,
    reachedAt: target.at === card.reachedAt ? (reached?.at ?? pulled.reachedAt) : card.reachedAt,
  }
  if (target.day !== card.day || target.slot !== card.slot) return known
  if (statusOf(ofThisDue(card)) !== card.status) return known
  const standing = ofThisDue(after).filter(stands)
  const status = statusOf(standing)
  const telling = standing.find(({ flags, outcome }) => flags.length > 0 || outcome === 'reached')
  return {
    ...known,
    status,
    attempts: standing.length,
    flags: telling?.flags ?? [],
    putOffTo: status === 'put_off' ? card.putOffTo : null,
    step: ladder ? stepOf(card, standing, ladder) : card.step,
  }
}
