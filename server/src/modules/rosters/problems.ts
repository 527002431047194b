import { meansProblem } from '#platform/db/errors.ts'
import { problem } from '#platform/problems.ts'

const kept = {
  zh: '这条联系没有记下，请改后再记。',
  en: 'This contact was not recorded. Change it and record it again.',
}

/** The person is on the roster already. Use the listing that is there. */
export const alreadyOnRoster = problem('already-on-roster', 409, {
  zh: '此人（户）已在这份名册上。',
  en: 'Already on this roster.',
})
/** Somebody was taken off the roster before the day of the contact. */
export const offRoster = problem(
  'off-roster',
  409,
  { zh: '此人（户）在那天之前已移出名册。', en: 'Was taken off this roster before that day.' },
  kept,
)
/** Answers do not fit the questions; `fields` name them. */
export const answersRefused = problem(
  'answers-refused',
  400,
  {
    zh: '有的回答不符合题目要求，请看标出的题目。',
    en: 'Some answers do not fit their questions. See the marked ones.',
  },
  kept,
)
/** `put_off` without the agreed time, or with one that has passed. */
export const putOffNeedsTime = problem(
  'put-off-needs-time',
  400,
  { zh: '改约需要写明约定的时间，且在现在之后。', en: 'Putting off needs the agreed time, later than now.' },
  kept,
)
/** Names still open without a reason, next step and owner. */
export const namesStillOpen = problem('names-still-open', 409, {
  zh: '还有 {missing} 个名字没有写明原因、下一步和负责人，不能签字。',
  en: '{missing} names still have no reason, next step and owner. The day cannot be signed.',
})
/** Phones may hold unsent contacts and the signer was not shown them. */
export const phonesSilent = problem('phones-silent', 409, {
  zh: '有 {count} 部手机可能还有未发送的记录，请看过后再签。',
  en: '{count} phones may still hold unsent contacts. Look at them before you sign.',
})
/** The day has not begun. */
export const dayNotBegun = problem('day-not-begun', 409, {
  zh: '{day} 还没到，不能关账。',
  en: '{day} has not begun and cannot be signed.',
})
export const alreadySigned = problem('already-signed', 409, {
  zh: '这一天已经签过字了。',
  en: 'This day is signed already.',
})
export const alreadyReopened = problem('already-reopened', 409, {
  zh: '这次签字已经被重新打开过了。',
  en: 'This close was reopened already.',
})
export const alreadyReversed = problem('already-reversed', 409, {
  zh: '这条联系已经冲正过了。',
  en: 'This contact was taken back already.',
})
export const alreadySettled = problem('already-settled', 409, {
  zh: '这件跟进事项已经了结。',
  en: 'This follow-up is settled already.',
})
export const alreadyAnswered = problem('already-answered', 409, {
  zh: '这件转办已经有答复了。',
  en: 'This was answered already.',
})
/** The response's playbook has no such template, service, question set or ladder. */
export const notInPlaybook = problem('not-in-playbook', 400, {
  zh: '应急预案里没有“{what}”。',
  en: 'The playbook has no “{what}”.',
})
/** The emergency was opened for other areas than the roster's. */
export const areaNotInResponse = problem('area-not-in-response', 409, {
  zh: '这次响应不包括“{area}”，请选响应范围内的区域，或请主管部门扩大响应范围。',
  en: 'This emergency does not cover “{area}”. Choose an area inside it, or ask for the emergency to be widened.',
})
/** Somebody made responsible who does not work in the roster's organisation or area. */
export const notAWorkerHere = problem('not-a-worker-here', 400, {
  zh: '选的负责人不在本站工作。',
  en: 'The chosen person does not work here.',
})
/** A masked number sent back that is not the one kept of that member; `fields` name whose. Nothing was changed. */
export const maskedNumber = problem(
  'masked-number',
  400,
  {
    zh: '带“*”的号码与现在保存的对不上，可能有人刚改过。请重新打开，或填写完整号码。',
    en: 'The number with “*” is not the one kept for this person; somebody may just have changed it. Open it again, or write the whole number.',
  },
  { zh: '没有改动任何内容，原来的号码还在。', en: 'Nothing was changed. The number that was there is kept.' },
)
export const rosterEnded = problem('roster-ended', 409, { zh: '这份名册已经结束。', en: 'This roster has ended.' })
/** Some rows of an import became impossible since the preview; nothing went in. */
export const rowsRefused = problem('rows-refused', 409, {
  zh: '有 {count} 行现在不能导入了（第 {lines} 行），请重新预览。整份没有导入。',
  en: '{count} rows cannot go in any more (lines {lines}). Preview again. Nothing was imported.',
})
/** Neither a file nor pasted rows, or both. */
export const nothingToRead = problem('nothing-to-read', 400, {
  zh: '请选一个文件，或粘贴表格内容。',
  en: 'Choose a file, or paste rows.',
})
export const tableRefused = problem(
  'table-refused',
  400,
  { zh: '{reason}', en: '{reason}' },
  { zh: '没有导入任何内容。', en: 'Nothing was imported.' },
)

meansProblem({
  listing_person_uq: alreadyOnRoster,
  listing_household_uq: alreadyOnRoster,
  day_close_standing_uq: alreadySigned,
})
