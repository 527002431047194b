import type { DocumentProblem, PhoneProblem } from '@kapok/contract/people/rules'
import { meansProblem } from '#platform/db/errors.ts'
import { type ProblemKind, problem } from '#platform/problems.ts'

const documentReason: Record<DocumentProblem, [zh: string, en: string]> = {
  characters: ['有不该出现的字符', 'it holds characters that do not belong there'],
  length: ['位数不对', 'it has the wrong number of characters'],
  region: ['开头的地区代码不存在', 'it begins with no known region'],
  birth_date: ['其中的出生日期不存在', 'the date of birth in it does not exist'],
  check_digit: ['校验位不符，请逐位核对', 'its check digit does not fit; compare it digit by digit'],
  scientific_notation: [
    '被电子表格改成了科学计数，后几位已丢失，请重新抄录',
    'a spreadsheet rounded it and its last digits are lost; copy it again',
  ],
  not_this_type: ['不是所选的证件类型', 'it is not of the type chosen'],
}
const phoneReason: Record<PhoneProblem, [zh: string, en: string]> = {
  empty: ['没有填写', 'it is empty'],
  characters: ['有不该出现的字符', 'it holds characters that do not belong there'],
  length: ['位数不对', 'it has the wrong number of digits'],
  prefix: ['不是手机号段', 'no mobile number begins so'],
  scientific_notation: ['被电子表格改成了科学计数，请重新抄录', 'a spreadsheet rounded it; copy it again'],
}

type Kinds<R extends string> = Record<R, ProblemKind>
const byReason = <R extends string>(
  reasons: Record<R, [zh: string, en: string]>,
  make: (zh: string, en: string) => ProblemKind,
) =>
  Object.fromEntries(
    Object.entries<[string, string]>(reasons).map(([reason, [zh, en]]) => [reason, make(zh, en)]),
  ) as Kinds<R>

/** A document number breaks the rules of its type. The caller corrects it; `details.at` says which of several. */
export const documentNumberWrong = byReason(documentReason, (zh, en) =>
  problem('document-number-wrong', 400, {
    zh: `证件号码有误：${zh}。`,
    en: `The document number is not right: ${en}.`,
  }),
)
/** No phone number can look like this. */
export const phoneNumberWrong = byReason(phoneReason, (zh, en) =>
  problem('phone-number-wrong', 400, { zh: `电话号码有误：${zh}。`, en: `The phone number is not right: ${en}.` }),
)
/** Somebody in the reader's areas holds the document: `details.personId`. The caller opens that person instead. */
export const documentKnown = problem('document-known', 409, {
  zh: '这个证件号码已登记在{area}的一位居民名下，请打开那位居民核对。',
  en: 'This document number belongs to somebody registered in {area}. Open that person and compare.',
})
/** Somebody outside the reader's areas holds it: nothing more is said. */
export const documentKnownElsewhere = problem('document-known', 409, {
  zh: '这个证件号码已由其他站点登记。请核对号码；确需登记时可先不填证件。',
  en: 'Another station has registered this document number. Check it; the person can be added without the document.',
})
/** The person has this number already. */
export const phoneThere = problem('phone-there', 409, {
  zh: '这位居民已登记了这个号码。',
  en: 'This person has that number already.',
})
/** The tag is no tag of the product (`contract/people/tags`). */
export const unknownTag = problem('unknown-tag', 400, {
  zh: '没有这种标签，请从列表中选择。',
  en: 'There is no such tag. Choose one from the list.',
})
/** The tag holds already. The caller ends it first, if source or dates differ. */
export const tagThere = problem('tag-there', 409, {
  zh: '这个标签已经有了；要改来源或期限，请先结束原来的标签。',
  en: 'This tag holds already. End it first to change its source or dates.',
})
/** The tag has ended already, on `details.endedOn`. */
export const tagEnded = problem('tag-ended', 409, {
  zh: '这个标签已于{endedOn}结束。',
  en: 'This tag ended on {endedOn}.',
})
/** The last day lies before the first. */
export const daysReversed = problem('days-reversed', 400, {
  zh: '结束日期早于开始日期。',
  en: 'The last day lies before the first.',
})
/** Nobody is born tomorrow. */
export const birthDateWrong = problem('birth-date-wrong', 400, {
  zh: '出生日期晚于今天，或早于 1850 年。',
  en: 'The date of birth lies after today, or before 1850.',
})
/** The door does not lie in the area given. */
export const doorElsewhere = problem('door-elsewhere', 409, {
  zh: '这个房号不在所选区域内，请核对区域或房号。',
  en: 'That door does not lie in the area given. Check the area or the door.',
})
/** A household has one head at most. */
export const twoHeads = problem('two-heads', 400, { zh: '一户只能有一位户主。', en: 'A household has one head.' })
/** A person stands twice in the list of members. */
export const memberTwice = problem('member-twice', 400, {
  zh: '成员中有人重复。',
  en: 'Somebody is listed twice among the members.',
})

/** Nobody would be left in a household that somebody calls every day. The caller takes it off its rosters first. */
export const lastOnRoster = problem('last-on-roster', 409, {
  zh: '这一户还在名册上，最后一位成员不能移出。请先把这一户移出名册。',
  en: 'This household is on a roster, and its last member cannot leave it. Take it off the roster first.',
})
/** Somebody named as head, or given a role, belongs to another household. */
export const notAMember = problem('not-a-member', 409, {
  zh: '这位居民不是这一户的成员，请刷新后再试。',
  en: 'This person is not a member of this household. Reload and try again.',
})
/** Already a member. */
export const memberThere = problem('member-there', 409, {
  zh: '这位居民已经在这一户里。',
  en: 'This person belongs to this household already.',
})
/** The door has ended; nobody new lives behind it. */
export const doorEnded = problem('door-ended', 409, {
  zh: '这个门牌已停用，请选择其他门牌；弄错了可以在楼栋里恢复。',
  en: 'This door is no longer used. Choose another one, or bring it back on the page of its building.',
})

/** Somebody cannot be merged with themselves. */
export const samePerson = problem('same-person', 400, {
  zh: '这是同一条记录，不能与自己合并。',
  en: 'This is one record; it cannot be merged with itself.',
})
/** One of the two was merged into somebody already. Nothing has changed. */
export const mergedAlready = problem('merged-already', 409, {
  zh: '其中一位已经合并到别的居民了，没有再做改动。请刷新后再看。',
  en: 'One of the two was merged into somebody already; nothing was changed. Reload and look again.',
})
/** The merge has been undone already. */
export const mergeUndone = problem('merge-undone', 409, {
  zh: '这次合并已经撤销过了。',
  en: 'This merge has been undone already.',
})
/** The one kept has since been merged into somebody else, whose merge comes first. */
export const mergeUndoOrder = problem('merge-undo-order', 409, {
  zh: '这位居民后来又合并到了别的居民，请先撤销那一次合并。',
  en: 'This person has been merged into somebody else since. Undo that merge first.',
})

meansProblem({
  person_merge_standing_uq: mergedAlready,
  document_number_uq: documentKnownElsewhere,
  phone_own_uq: phoneThere,
  person_tag_open_uq: tagThere,
  person_tag_days_ck: daysReversed,
  person_household_head_uq: twoHeads,
})
