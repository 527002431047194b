import { meansProblem } from '#platform/db/errors.ts'
import { problem } from '#platform/problems.ts'

/** The entry was taken back before; `details.reversedBy` is its reversal. */
export const alreadyReversed = problem('entry-already-reversed', 409, {
  zh: '这条记录已经冲正过了，请刷新查看。',
  en: 'This entry was reversed already. Reload to see by whom.',
})
/** A reversal is never itself reversed: what is right is recorded anew. */
export const reversalStands = problem('reversal-stands', 409, {
  zh: '冲正记录不能再冲正，请重新记录正确的内容。',
  en: 'A reversal cannot be reversed. Record what is right anew.',
})
/** Only on the day it was recorded, and only by whoever made it; later by the station head or an administrator. */
export const notYoursToReverse = problem('not-yours-to-reverse', 403, {
  zh: '本人当天的记录可以自己冲正，其余请找站长或管理员。',
  en: 'You may reverse your own entries on the day you recorded them. For others ask your station head or administrator.',
})

meansProblem({ entry_reverses_uq: alreadyReversed })
