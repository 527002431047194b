import { formatNumber } from '../number.ts'

export const coverageZh = {
  title: (area: string) => `覆盖 · ${area}`,
  sub: (rows: number, what: 'area' | 'roster') =>
    what === 'area' ? `下面 ${formatNumber(rows)} 个区划` : `${formatNumber(rows)} 份名册`,
  trail: '从上到下',
  day: '哪一天',
  today: '回到今天',
  table: '覆盖',
  head: {
    name: '地方',
    bar: '覆盖',
    due: '应联系',
    reached: '已联系',
    tried: '试过未通',
    notTried: '还没联系',
    putOff: '约了时间',
    overdue: '过了时间',
    flagged: '有情况',
    debts: '欠账',
    unsigned: '没关账',
  },
  names: (place: string, what: string) => `${place} · ${what}`,
  open: (place: string, what: string) => `${place} ${what}`,
  unsignedRosters: (count: number) => `${formatNumber(count)} 份名册`,
  unsignedDays: (count: number) => `${formatNumber(count)} 天`,
  phones: '看是哪几部',
  empty: '这里还没有名册。建了名册，就能看到有没有漏掉的人。',
  make: '建名册',
  noResponse: '现在没有响应，没有要看的覆盖。',
  noResponseGo: '去看响应',
  key: '每个数都能点开看名单。',
}
