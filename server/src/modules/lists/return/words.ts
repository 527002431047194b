import type { BothLanguages } from '@kapok/contract/common/schema'
import type { Question, QuestionSet } from '@kapok/contract/playbooks/schema'
import type { Answer, Answers, Outcome } from '@kapok/contract/rosters/schema'

/** Outcomes in the words in which such lists are sent and wanted back. */
export const outcomeWords: Record<Outcome, BothLanguages> = {
  reached: { zh: '已联系', en: 'Reached' },
  no_answer: { zh: '无人接听', en: 'No answer' },
  refused: { zh: '拒接', en: 'Refused' },
  wrong_number: { zh: '空号', en: 'Wrong number' },
  moved_away: { zh: '已离', en: 'Moved away' },
  not_found: { zh: '查无', en: 'Not found' },
  duplicate: { zh: '重复', en: 'Duplicate' },
  put_off: { zh: '改约', en: 'Put off' },
}

export const standingWords = {
  notTried: { zh: '未联系', en: 'Not tried' },
  notOurs: (to: string) => ({ zh: `非本辖区（属${to}）`, en: `Not ours (belongs to ${to})` }),
  handedOn: (to: string) => ({ zh: `已转${to}`, en: `Passed on to ${to}` }),
  left: (why: string) => ({
    zh: why === '' ? '未核查' : `未核查：${why}`,
    en: why === '' ? 'Not checked' : `Not checked: ${why}`,
  }),
} as const

export const answerTitles = {
  outcome: { zh: '核查结果', en: 'Outcome' },
  note: { zh: '核查说明', en: 'Remarks' },
  at: { zh: '核查时间', en: 'Time' },
  by: { zh: '核查人', en: 'By' },
} satisfies Record<string, BothLanguages>

const yesNo = { true: { zh: '是', en: 'Yes' }, false: { zh: '否', en: 'No' } }

const inWords = (question: Question, answer: Answer, language: 'zh' | 'en'): string => {
  if (question.type === 'yes_no') return yesNo[answer === true ? 'true' : 'false'][language]
  if (question.type === 'one_of' || question.type === 'several_of') {
    const codes = Array.isArray(answer) ? answer : [answer]
    const labels = codes.map(
      (code) => question.choices.find((choice) => choice.code === code)?.label[language] ?? String(code),
    )
    return labels.join(language === 'zh' ? '、' : ', ')
  }
  return String(answer)
}

/** The answer to one question in words; null where it was not asked or not answered. */
export const answerText = (
  questions: QuestionSet,
  code: string,
  answers: Answers,
  language: 'zh' | 'en',
): string | null => {
  const question = questions.questions.find((one) => one.code === code)
  const answer = answers[code]
  if (!question || answer === undefined) return null
  return inWords(question, answer, language)
}
