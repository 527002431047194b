import type { Day } from '@kapok/contract/common/schema'
import { instantAt } from '@kapok/contract/common/time'
import type { CoverageCounts } from '@kapok/contract/rosters/schema'
import { type RawBuilder, sql } from 'kysely'

/** Due contacts that can be worked on a day: some of their window lies in it (`onSheet` of the rules, said in SQL). */
export const onSheetOf = (day: Day): RawBuilder<boolean> =>
  sql<boolean>`d.opens_at < ${instantAt(day, '24:00')}::timestamptz and d.closes_at > ${instantAt(day, '00:00')}::timestamptz`

/** Due contacts that a day's close has to settle (`lastDayOf`). */
export const settledBy = (day: Day): RawBuilder<boolean> =>
  sql<boolean>`d.closes_at > ${instantAt(day, '00:00')}::timestamptz and d.closes_at <= ${instantAt(day, '24:00')}::timestamptz`

/** Still to be done by somebody at this moment (`isOpenAt`). */
export const openAt = (now: Date): RawBuilder<boolean> =>
  sql<boolean>`(d.status not in ('reached', 'put_off', 'duplicate') or (d.status = 'put_off' and d.put_off_to <= ${now}))`

/** Time has run out (`isOverdue`). */
export const overdueAt = (now: Date): RawBuilder<boolean> =>
  sql<boolean>`((d.status not in ('reached', 'put_off', 'duplicate') and d.closes_at <= ${now}) or (d.status = 'put_off' and d.put_off_to < ${now}))`

/** The nine counts over rows `d` of `due`, as one jsonb object in the shape of `CoverageCounts` (`countsOf`, said in SQL). */
export const countsOver = (now: Date): RawBuilder<CoverageCounts> => sql<CoverageCounts>`jsonb_build_object(
  'due', count(*) filter (where d.status <> 'duplicate'),
  'reached', count(*) filter (where d.status = 'reached'),
  'tried', count(*) filter (where d.status in ('no_answer', 'refused', 'wrong_number', 'moved_away', 'not_found')),
  'notTried', count(*) filter (where d.status = 'not_tried'),
  'putOff', count(*) filter (where d.status = 'put_off'),
  'overdue', count(*) filter (where ${overdueAt(now)}),
  'flagged', count(*) filter (where d.flags <> '[]'::jsonb and d.status <> 'duplicate'),
  'debts', count(*) filter (where d.owed_from is not null and d.status <> 'duplicate'),
  'debtsCleared', count(*) filter (where d.owed_from is not null and d.status = 'reached'))`
