import type { TextOf } from '../catalogue.ts'
import { formatNumber } from '../number.ts'
import type { coverageZh } from './coverage.zh.ts'

const many = (count: number, one: string, more: string) => `${formatNumber(count)} ${count === 1 ? one : more}`

export const coverageEn: TextOf<typeof coverageZh> = {
  title: (area) => `Coverage · ${area}`,
  sub: (rows, what) => (what === 'area' ? `${many(rows, 'area', 'areas')} below` : many(rows, 'roster', 'rosters')),
  trail: 'From the top down',
  day: 'Which day',
  today: 'Back to today',
  table: 'Coverage',
  head: {
    name: 'Place',
    bar: 'Coverage',
    share: 'Share',
    due: 'Due',
    reached: 'Reached',
    tried: 'No answer',
    notTried: 'Not tried',
    putOff: 'Put off',
    overdue: 'Overdue',
    flagged: 'Flagged',
    debts: 'Owed',
    unsigned: 'Unsigned',
  },
  names: (place, what) => `${place} · ${what}`,
  open: (place, what) => `${place}, ${what}`,
  unsignedRosters: (count) => many(count, 'roster', 'rosters'),
  unsignedDays: (count) => many(count, 'day', 'days'),
  phones: 'See which',
  empty: 'There is no roster here yet. Once there is, this shows whether anybody is missed.',
  make: 'Make a roster',
  noResponse: 'No emergency is being answered, so there is no coverage to see.',
  noResponseGo: 'See responses',
  key: 'Every number opens its names.',
}
