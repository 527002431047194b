import { meansProblem } from '#platform/db/errors.ts'
import { problem } from '#platform/problems.ts'

/** No playbook has this code; `details.known` lists those there are. */
export const unknownPlaybook = problem('unknown-playbook', 400, {
  zh: '没有这个应急预案，现有：{known}。',
  en: 'There is no such playbook. There are: {known}.',
})
/** The playbook has no such level; `details.known` lists its levels. */
export const unknownLevel = problem('unknown-level', 400, {
  zh: '预案中没有这个响应级别，可选：{known}。',
  en: 'The playbook has no such level. Choose from: {known}.',
})
/** The emergency would end before it begins. */
export const endsBeforeStart = problem('ends-before-start', 400, {
  zh: '结束日期早于开始日期（{startsOn}）。',
  en: 'It would end before it began, on {startsOn}.',
})

meansProblem({ response_days_ck: endsBeforeStart })
