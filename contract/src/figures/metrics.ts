import type { BothLanguages } from '../common/schema.ts'
import type { Metric } from '../playbooks/schema.ts'
import type { FigureValues } from './schema.ts'

export type MetricRule = { metric: Metric; name: BothLanguages; unit: BothLanguages; rule: BothLanguages }

/** What each metric is called, its unit after a number, and how it is counted: in the order they are shown. */
export const metricRules: readonly MetricRule[] = [
  {
    metric: 'person_times',
    name: { zh: '人次', en: 'Person-times' },
    unit: { zh: '人次', en: 'person-times' },
    rule: {
      zh: '每个人每接受一次服务算 1 人次；同一个人、同一项服务、同一名社工、同一天只算 1 人次，注明“另一次服务”的单独计算。',
      en: 'One for each person at each encounter; the same person, service, worker and day count once, unless marked as a separate encounter.',
    },
  },
  {
    metric: 'people',
    name: { zh: '人数', en: 'People' },
    unit: { zh: '人', en: 'people' },
    rule: { zh: '期间内服务到的不同的人，每人只算一次。', en: 'Different people served in the period, each once.' },
  },
  {
    metric: 'households',
    name: { zh: '户数', en: 'Households' },
    unit: { zh: '户', en: 'households' },
    rule: { zh: '期间内服务到的不同住户，每户只算一次。', en: 'Different households served in the period, each once.' },
  },
  {
    metric: 'encounters',
    name: { zh: '接触', en: 'Encounters' },
    unit: { zh: '次', en: 'times' },
    rule: {
      zh: '接通、见到人的联系；一次见到几个人也算一次。',
      en: 'Contacts in which somebody was reached; one with several people is one.',
    },
  },
  {
    metric: 'attempts',
    name: { zh: '尝试', en: 'Attempts' },
    unit: { zh: '次', en: 'times' },
    rule: { zh: '每联系一次算一次，不论是否接通。', en: 'Every contact, reached or not.' },
  },
  {
    metric: 'hours',
    name: { zh: '小时', en: 'Hours' },
    unit: { zh: '小时', en: 'hours' },
    rule: {
      zh: '分钟 ÷ 60，不含路上时间；一次服务几个人，时间只算一次。',
      en: 'Minutes ÷ 60 without travel; an encounter with several people counts its time once.',
    },
  },
]

export const ruleOf = (metric: Metric): MetricRule => metricRules.find((each) => each.metric === metric)!

const counted: Record<Metric, (values: FigureValues) => number> = {
  person_times: (values) => values.personTimes,
  people: (values) => values.people,
  households: (values) => values.households,
  encounters: (values) => values.encounters,
  attempts: (values) => values.attempts,
  hours: (values) => Math.round(values.minutes / 6) / 10,
}

/** The number of a metric; hours are minutes ÷ 60, to a tenth. */
export const countOf = (values: FigureValues, metric: Metric): number => counted[metric](values)

/** As it is shown: people and households are known by name or not at all, so of a crowd that was only counted they are not known. */
export const knownCount = (values: FigureValues, metric: Metric): number | null => {
  const count = countOf(values, metric)
  const ofNames = metric === 'people' || metric === 'households'
  return ofNames && count === 0 && values.personTimes > 0 ? null : count
}
