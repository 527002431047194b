import type { BothLanguages } from '../common/schema.ts'

export { type CountedEntry, countEntries } from './count.ts'

/** How figures are counted, in sentences; shown beside every figure and on every export. `count.ts` is the same as a program. */
export const countingRules: BothLanguages[] = [
  {
    zh: '户数：期间内服务到的不同住户，同一户只算一户。',
    en: 'Households: different households served in the period; each counts once.',
  },
  {
    zh: '人数：期间内服务到的不同的人，同一个人只算一人。',
    en: 'People: different people served in the period; each counts once.',
  },
  {
    zh: '人次：每个人每接受一次服务算 1 人次。同一个人、同一项服务、同一名社工、同一天只算 1 人次，注明“另一次服务”的单独计算。',
    en: 'Person-times: one for each person at each encounter. The same person, service, worker and day count once, unless marked as a separate encounter.',
  },
  {
    zh: '小组和活动每到一人算 1 人次；没有登记姓名的人群按点数计人次，不计人数。',
    en: 'At groups and activities each person present is one person-time; a crowd without names adds its head count to person-times, never to people.',
  },
  {
    zh: '打不通的电话、敲不开的门只算“尝试”，不算人次。',
    en: 'A call or a knock that nobody answered is an attempt, not a person-time.',
  },
  {
    zh: '传单、文章阅读按份、按次计，从不算人次。',
    en: 'Leaflets and reads are counted as items, never as person-times.',
  },
  {
    zh: '小时 = 分钟 ÷ 60，不含路上时间；一次服务几个人，时间只算一次。',
    en: 'Hours are minutes ÷ 60 without travel; an encounter with several people counts its time once.',
  },
  {
    zh: '每个数都注明具名、扫码、计数各占多少；同一人次重复登记时按具名计。',
    en: 'Every figure says how much of it is named, scanned and tallied; a person-time recorded twice counts as the better of these.',
  },
  {
    zh: '记错的只冲正、不涂改：冲正后两条都不再计入；截至某时的数随时可以重算，与当时公布的一样。',
    en: 'A wrong entry is reversed, never edited, and then neither line counts; a figure as of any moment can be computed again and is the same as when it was published.',
  },
]
