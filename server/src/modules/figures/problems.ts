import './templates/problems.ts'
import { meansProblem } from '#platform/db/errors.ts'
import { problem } from '#platform/problems.ts'

/** The playbook of this emergency has no bulletin of that code; `details.known` lists those it has. */
export const unknownTemplate = problem('unknown-bulletin-template', 400, {
  zh: '预案中没有这种简报，可选：{known}。',
  en: 'The playbook has no such bulletin. Choose from: {known}.',
})
/** A bulletin is about a day from the first of the emergency up to today. */
export const dayOutsideResponse = problem('bulletin-day-outside', 400, {
  zh: '简报日期须在应急开始（{from}）至今天（{to}）之间。',
  en: 'A bulletin is about a day from the start of the emergency ({from}) up to today ({to}).',
})
/** Several areas are in sight; the caller says which one the bulletin is about. */
export const whichArea = problem('bulletin-needs-area', 400, {
  zh: '您负责多个区域，请先选择简报所属的区域。',
  en: 'You answer for several areas. Choose the one the bulletin is about.',
})
/** Somebody froze the bulletin of this number a moment ago. The caller looks at it before making another. */
export const frozenMeanwhile = problem('bulletin-frozen-meanwhile', 409, {
  zh: '刚才已有人发布了同一期简报，请刷新查看后再决定是否另发。',
  en: 'Somebody published this bulletin a moment ago. Reload and look before publishing another.',
})

meansProblem({ bulletin_number_uq: frozenMeanwhile })
