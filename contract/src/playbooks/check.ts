import { isDay } from '../common/time.ts'
import type { Condition, Playbook, Question, QuestionSet } from './schema.ts'

/** What the shape alone cannot tell of a playbook: `where` names the place, `what` the fault. */
export type PlaybookProblem = { where: string; what: string }

/** Fillings of a bulletin that are not figures. */
export const bulletinFillings = ['response', 'area', 'day', 'time', 'number_of_day'] as const

/** Fillings of what is said on the telephone. */
export const scriptFillings = ['organisation', 'worker'] as const

/** The `{{key}}`s of a text, each once. */
export const keysOf = (text: string): string[] => [
  ...new Set([...text.matchAll(/\{\{([^{}]*)\}\}/g)].map((found) => found[1] ?? '')),
]

type Report = (where: string, what: string) => void

function repeated(where: string, codes: readonly string[], report: Report) {
  for (const [i, code] of codes.entries()) if (codes.indexOf(code) < i) report(where, `${code} twice`)
}

/** Whether a condition can ever hold for answers to a question. */
function fits({ is, value }: Condition, question: Question): boolean {
  if (is === 'answered') return value === undefined
  switch (question.type) {
    case 'yes_no':
      return (is === 'equal' || is === 'not_equal') && typeof value === 'boolean'
    case 'one_of':
      return (is === 'equal' || is === 'not_equal') && question.choices.some(({ code }) => code === value)
    case 'several_of':
      return is === 'includes' && question.choices.some(({ code }) => code === value)
    case 'number':
      return is !== 'includes' && typeof value === 'number' && value >= question.least && value <= question.most
    case 'date':
      return is !== 'includes' && typeof value === 'string' && isDay(value)
    case 'text':
      return false
  }
}

/** Questions of one set: codes once, conditions about questions asked before, flags that can be raised. */
function checkQuestions({ code, script, questions, flags }: QuestionSet, report: Report) {
  const where = `questionSets.${code}`
  for (const key of script ? keysOf(`${script.zh}\n${script.en}`) : [])
    if (!(scriptFillings as readonly string[]).includes(key)) report(where, `says {{${key}}}, which nothing fills`)
  repeated(
    where,
    questions.map((question) => question.code),
    report,
  )
  repeated(
    where,
    flags.map((flag) => `${flag.code} (${flag.severity})`),
    report,
  )
  for (const [i, question] of questions.entries()) {
    const here = `${where}.${question.code}`
    if ('choices' in question)
      repeated(
        here,
        question.choices.map((choice) => choice.code),
        report,
      )
    if (question.type === 'number' && question.least >= question.most) report(here, 'no number is allowed')
    if (!question.showIf) continue
    const before = questions.slice(0, i).find((earlier) => earlier.code === question.showIf?.question)
    if (!before) report(here, `is shown by ${question.showIf.question}, which is not asked before it`)
    else if (!fits(question.showIf, before)) report(here, 'is shown by an answer that cannot be given')
  }
  for (const flag of flags) {
    const question = questions.find((one) => one.code === flag.when.question)
    if (!question) report(`${where}.${flag.code}`, `looks at ${flag.when.question}, which is not asked`)
    else if (!fits(flag.when, question)) report(`${where}.${flag.code}`, 'looks for an answer that cannot be given')
  }
}

/** Everything that has to hold inside one playbook besides its shape; nothing to report means it can be opened. */
export function checkPlaybook(playbook: Playbook): PlaybookProblem[] {
  const problems: PlaybookProblem[] = []
  const report: Report = (where, what) => problems.push({ where, what })
  const codesOf = (
    name: 'levels' | 'services' | 'questionSets' | 'ladders' | 'teamRoles' | 'rosterTemplates' | 'bulletins',
  ) => {
    const codes = playbook[name].map(({ code }) => code)
    repeated(name, codes, report)
    return new Set(codes)
  }
  codesOf('levels')
  codesOf('bulletins')
  codesOf('rosterTemplates')
  const [services, questionSets, ladders, roles] = [
    codesOf('services'),
    codesOf('questionSets'),
    codesOf('ladders'),
    codesOf('teamRoles'),
  ]
  const known = (where: string, code: string, among: Set<string>) =>
    among.has(code) || report(where, `${code} does not exist`)

  for (const set of playbook.questionSets) checkQuestions(set, report)
  for (const ladder of playbook.ladders) {
    repeated(
      `ladders.${ladder.code}`,
      ladder.steps.map(({ code }) => code),
      report,
    )
    for (const step of ladder.steps)
      if ((step.action === 'department') !== (step.department !== undefined))
        report(`ladders.${ladder.code}.${step.code}`, 'names a department if, and only if, it goes to one')
  }
  for (const template of playbook.rosterTemplates) {
    const where = `rosterTemplates.${template.code}`
    known(where, template.service, services)
    known(where, template.questionSet, questionSets)
    known(where, template.ladder, ladders)
    for (const role of template.teamRoles) known(where, role, roles)
  }
  for (const { code, title, lines, figures } of playbook.bulletins) {
    const where = `bulletins.${code}`
    const keys = figures.map(({ key }) => key)
    repeated(where, [...bulletinFillings, ...keys], report)
    for (const language of ['zh', 'en'] as const) {
      const used = keysOf([title, ...lines].map((text) => text[language]).join('\n'))
      for (const key of used) known(`${where}.${language}`, key, new Set([...bulletinFillings, ...keys]))
      for (const key of keys) if (!used.includes(key)) report(`${where}.${language}`, `${key} is counted but not told`)
    }
    for (const { source } of figures)
      if (source.type === 'ledger') for (const service of source.services) known(where, service, services)
  }
  return problems
}
