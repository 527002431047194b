import { meansProblem } from '#platform/db/errors.ts'
import { problem } from '#platform/problems.ts'

/** The entry was taken back before; look at its reversal. */
export const alreadyReversed = problem('entry-already-reversed', 409, { zh: '这条记录已经冲正过了。', en: 'This entry was reversed already.' })
/** A reversal is never itself reversed: record what is right anew. */
export const reversalStands = problem('reversal-stands', 409, { zh: '冲正记录不能再冲正，请重新记录正确的内容。', en: 'A reversal cannot be reversed. Record what is right anew.' })

meansProblem({ entry_reverses_uq: alreadyReversed })
