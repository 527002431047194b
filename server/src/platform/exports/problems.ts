import { problem } from '#platform/problems.ts'

/** Asked for names and numbers in full by somebody who may have them masked only. */
export const notInClear = problem(
  'not-in-clear',
  403,
  {
    zh: '您的身份或负责区域只能导出脱敏的名单。需要明文时请找站长。',
    en: 'Your role or area allows a masked list only. Ask the station head where it is needed in full.',
  },
  { zh: '没有导出任何内容。', en: 'Nothing was exported.' },
)
