import { problem } from '#platform/problems.ts'

const kept = { zh: '没有改动任何内容。', en: 'Nothing was changed.' }

/** It went onto a roster that was there: that roster's station has it whole. */
export const notSplittable = problem(
  'batch-not-splittable',
  409,
  {
    zh: '这批名单放进了已有的名册，不再分给各站。',
    en: 'This list went onto a roster that was there; it is not split over stations.',
  },
  kept,
)
/** Quotas add up to more rows than there are to give; `asked` and `free`. */
export const quotasTooLarge = problem(
  'quotas-too-large',
  400,
  {
    zh: '各站定额合计 {asked} 行，能分的只有 {free} 行。',
    en: 'The quotas add up to {asked} rows; there are {free} to give.',
  },
  kept,
)
/** The organisation lies outside the batch's area, or ended. */
export const notAStationHere = problem(
  'not-a-station-here',
  400,
  {
    zh: '选的社工站不在这批名单的范围内。',
    en: 'The chosen station does not lie in the area of this list.',
  },
  kept,
)
/** Lines that are at no station, or whose end is known; `lines` names the first of them. */
export const notToHandBack = problem(
  'not-to-hand-back',
  409,
  {
    zh: '有 {count} 行不能退回（第 {lines} 行）：还没导入，或已有结果。',
    en: '{count} rows cannot be handed back (lines {lines}): they never went in, or their end is known.',
  },
  kept,
)
/** Rows whose end is not known; `parts` says where. */
export const notAllKnown = problem(
  'not-all-known',
  409,
  {
    zh: '还有 {unknown} 行没有结果（{parts}），不能签结。',
    en: 'The end of {unknown} rows is not known ({parts}). The list cannot be signed.',
  },
  kept,
)
/** Lines that are not waiting for an answer. */
export const notHandedOn = problem(
  'not-handed-on',
  409,
  {
    zh: '有 {count} 行没有在等答复（第 {lines} 行）。',
    en: '{count} rows wait for no answer (lines {lines}).',
  },
  kept,
)
/** Lines that cannot be handed on: their end is known, or they are with somebody already. */
export const notToHandOn = problem(
  'not-to-hand-on',
  409,
  {
    zh: '有 {count} 行不能转办（第 {lines} 行）：已有结果、已经转办，或不在名册上。',
    en: '{count} rows cannot be handed on (lines {lines}): their end is known, they are with somebody already, or on no roster.',
  },
  kept,
)
/** It is being made, or could not be made. */
export const returnNotReady = problem('return-not-ready', 409, {
  zh: '回传文件还没有做好，请稍候。',
  en: 'The file that goes back is not ready yet. Wait a moment.',
})
