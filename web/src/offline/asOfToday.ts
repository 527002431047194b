import { dayOf } from '@kapok/contract/common/time'
import type { Dial, DoorCard, PastContact } from '@kapok/contract/rosters/schema'

/** A number as it was stored before names and relations had fields of their own: both in one text. */
type OldDial = Omit<Dial, 'name' | 'relation' | 'label'> & { who: string }
/** A contact as it was stored before it said which due one it was about, and which number was dialled. */
type OldContact = Omit<PastContact, 'day' | 'slot' | 'dialled'>

/** A card as any build so far has stored it. */
export type StoredCard = Omit<DoorCard, 'dial' | 'recent' | 'owedReason' | Since> &
  Partial<Pick<DoorCard, Since>> & {
    dial: readonly (Dial | OldDial)[]
    recent: readonly (PastContact | OldContact)[]
    /** Before: the code, and after a colon what was written beside it. */
    owedReason: string | null
  }
type Since = 'followUps' | 'phone' | 'owedNextStep' | 'owedNote'

const dialOf = (dial: Dial | OldDial): Dial => {
  if (!('who' in dial)) return dial
  const { phoneId, number, masked, state, who } = dial
  return { phoneId, number, masked, state, name: who, relation: null, label: null }
}

/** Another window than any there is: such a contact is shown, and settles no due one. */
const NO_SLOT = -1

function contactsOf({ day, slot, opensAt, closesAt, attempts, recent }: StoredCard): PastContact[] {
  const thatDay = recent.filter(({ at, reversed }) => !reversed && dayOf(at) === day)
  const within = (at: string) => Date.parse(at) >= Date.parse(opensAt) && Date.parse(at) <= Date.parse(closesAt)
  const slotOf = (at: string) => {
    const ofThis = dayOf(at) === day && (thatDay.length === attempts || within(at))
    return ofThis ? slot : NO_SLOT
  }
  return recent.map((past) =>
    'day' in past ? past : { ...past, day: dayOf(past.at), slot: slotOf(past.at), dialled: null },
  )
}

function owedOf({ owedReason, owedNote = null }: StoredCard): Pick<DoorCard, 'owedReason' | 'owedNote'> {
  const [code = '', ...said] = (owedReason ?? '').split(':')
  return { owedReason: (code || null) as DoorCard['owedReason'], owedNote: owedNote ?? (said.join(':') || null) }
}

/** A card that an earlier build has stored, as cards are now; the next whole pull replaces it. */
export const asOfToday = (card: StoredCard): DoorCard => ({
  followUps: [],
  phone: null,
  owedNextStep: null,
  ...card,
  ...owedOf(card),
  dial: card.dial.map(dialOf),
  recent: contactsOf(card),
})
