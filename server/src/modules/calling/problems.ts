import { meansProblem } from '#platform/db/errors.ts'
import { problem } from '#platform/problems.ts'

/** The caller does not hold this name (any more): it ran out, was passed on, or was freed by the station head. */
export const notHeld = problem(
  'call-not-held',
  409,
  {
    zh: '这个名字已经不在您手上了，可能等得太久被放回。请重新接一个。',
    en: 'You do not hold this name any more; it may have been put back after a long pause. Take the next one.',
  },
  {
    zh: '您写的内容还在，再接到同一个名字时会出现。',
    en: 'What you typed is kept and appears when you get the same name again.',
  },
)
/** Somebody else holds the name asked for. */
export const heldByOther = problem('call-held-by-other', 409, {
  zh: '{name}正在打这个电话。',
  en: '{name} is calling this person now.',
})
/** The name asked for is settled, or not within the caller's reach. */
export const notToCall = problem('call-not-open', 409, {
  zh: '这个名字现在不用打了，或不在您的名册里。',
  en: 'This name need not be called now, or is not on your lists.',
})
/** Nobody was reached in that contact, it is taken back, or it was not the same household within the quiet hours. */
export const noAnswerThere = problem('no-answer-to-take-over', 409, {
  zh: '那次联系没有可以沿用的回答，可能刚被撤回。',
  en: 'There is no answer to take over from that contact. It may just have been taken back.',
})
/** Two asked at the same moment. */
const justTaken = problem('call-just-taken', 409, {
  zh: '刚被别人接走了，请再接一个。',
  en: 'Somebody else has just taken it. Take the next one.',
})

meansProblem({ call_listing_held_uq: justTaken, call_account_held_uq: justTaken })
