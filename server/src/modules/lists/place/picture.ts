import { dayOf, instantAt } from '@kapok/contract/common/time'
import type { WorkedHour } from '@kapok/contract/lists/pace'
import type { WorkCounts, WorkState } from '@kapok/contract/lists/schema'
import { noWork } from '@kapok/contract/lists/work-state'
import { sql } from 'kysely'
import type { Reader } from '#platform/db/pool.ts'
import { readStanding } from './standing.ts'

/** What was done by one worker, or of one station's rows, or of the whole batch. */
export class Tally {
  work: WorkCounts = { ...noWork }
  lastHour = 0
  today = 0
  lastAt: string | null = null
  workers = new Set<string>()
  #hours = new Map<string, WorkedHour>()

  hour(hour: string, settled: number, tried: number) {
    const there = this.#hours.get(hour) ?? { hour, settled: 0, tried: 0 }
    this.#hours.set(hour, { hour, settled: there.settled + settled, tried: there.tried + tried })
  }
  /** Rows of it whose end is not known. */
  get rows() {
    return Object.values(this.work).reduce((a, b) => a + b, 0)
  }
  get hours(): WorkedHour[] {
    return [...this.#hours.values()].toSorted((a, b) => a.hour.localeCompare(b.hour))
  }
}

export type Picture = {
  whole: Tally
  /** By the organisation that has the rows. */
  parts: Map<string, Tally>
  /** By the account responsible, with its station. */
  workers: Map<string, Tally & { organisationId: string }>
  promises: { open: number; overdue: number }
}

type Cell = {
  organisation_id: string | null
  responsible_id: string | null
  state: WorkState
  hour: string | null
  n: number
  last_hour: number
  today: number
  overdue: number
  last_at: string | null
}

const hourOf = (column: string) => sql`date_trunc('hour', ${sql.ref(column)})`

/** How a batch stands, in two statements whatever its size: by station, by worker and by hour at once. */
export const readPicture = async (db: Reader, batchId: string, now: Date): Promise<Picture> => {
  const today = instantAt(dayOf(now.toISOString()), '00:00')
  const cells = await readStanding(db, [batchId], (standing) =>
    sql<Cell>`select organisation_id, responsible_id, state, ${hourOf('ended_at')} as hour, count(*)::int as n,
      (count(*) filter (where ended_at > ${now}::timestamptz - interval '1 hour'))::int as last_hour,
      (count(*) filter (where ended_at >= ${today}::timestamptz))::int as today,
      (count(*) filter (where state = 'promised' and put_off_to < ${now}))::int as overdue, max(last_at) as last_at
    from ${standing} s group by 1, 2, 3, 4`.execute(db),
  )
  const tries = await sql<{ organisation_id: string; hour: string; n: number }>`
    select r.organisation_id, ${hourOf('c.occurred_at')} as hour, count(*)::int as n
    from batch b join batch_row r on r.batch_id = b.id join contact c on c.listing_id = r.listing_id
    where b.id = ${batchId}::uuid and c.reversed_at is null and (b.roster_id is null or c.recorded_at >= b.imported_at)
    group by 1, 2`.execute(db)
  const picture: Picture = {
    whole: new Tally(),
    parts: new Map(),
    workers: new Map(),
    promises: { open: 0, overdue: 0 },
  }
  const partOf = (id: string) => {
    const there = picture.parts.get(id) ?? new Tally()
    picture.parts.set(id, there)
    return there
  }
  const workerOf = (id: string, organisationId: string) => {
    const there = picture.workers.get(id) ?? Object.assign(new Tally(), { organisationId })
    picture.workers.set(id, there)
    return there
  }
  for (const cell of cells.rows) {
    const tallies = [picture.whole]
    if (cell.organisation_id !== null) {
      const part = partOf(cell.organisation_id)
      tallies.push(part)
      if (cell.responsible_id !== null) {
        part.workers.add(cell.responsible_id)
        tallies.push(workerOf(cell.responsible_id, cell.organisation_id))
      }
    }
    for (const tally of tallies) {
      tally.work[cell.state] += cell.n
      tally.lastHour += cell.last_hour
      tally.today += cell.today
      if (cell.hour !== null) tally.hour(cell.hour, cell.n, 0)
      if (cell.last_at !== null && (tally.lastAt === null || cell.last_at > tally.lastAt)) tally.lastAt = cell.last_at
    }
    if (cell.state === 'promised') picture.promises.open += cell.n
    picture.promises.overdue += cell.overdue
  }
  for (const row of tries.rows) {
    picture.whole.hour(row.hour, 0, row.n)
    if (row.organisation_id !== null) partOf(row.organisation_id).hour(row.hour, 0, row.n)
  }
  return picture
}
