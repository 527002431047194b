import type { BothLanguages } from '@kapok/contract/common/schema'
import type { Sex } from '@kapok/contract/people/schema'
import type { DueStatus } from '@kapok/contract/rosters/schema'

/** What a status is called in a file. */
export const statusWords: Record<DueStatus, BothLanguages> = {
  not_tried: { zh: '还没联系', en: 'Not tried' },
  reached: { zh: '已联系', en: 'Reached' },
  no_answer: { zh: '无人接听', en: 'No answer' },
  refused: { zh: '拒绝', en: 'Refused' },
  wrong_number: { zh: '空号错号', en: 'Wrong number' },
  moved_away: { zh: '已搬走', en: 'Moved away' },
  not_found: { zh: '查无此人', en: 'Not found' },
  duplicate: { zh: '重复', en: 'Duplicate' },
  put_off: { zh: '改约', en: 'Put off' },
}

export const sexWords: Record<Sex, BothLanguages> = {
  male: { zh: '男', en: 'M' },
  female: { zh: '女', en: 'F' },
  unknown: { zh: '', en: '' },
  unstated: { zh: '未说明', en: 'Unstated' },
}

/** Somebody for whom nothing is due. */
export const notDue: BothLanguages = { zh: '今天无应联系', en: 'Not due' }
