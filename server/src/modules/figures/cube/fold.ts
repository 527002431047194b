import { sql } from 'kysely'
import type { Transaction } from '#platform/db/pool.ts'
import { everything } from '#platform/db/scope.ts'
import type { Writing } from '#platform/db/writing.ts'
import { foldAreas } from './fold-areas.ts'
import { foldCells } from './fold-cells.ts'
import { foldOverlaps } from './fold-overlaps.ts'
import { foldSeen } from './fold-seen.ts'
import { moveMark, readMark } from './mark.ts'

/** The entries of some finished transactions: from the first up to, not including, the last. */
export type Span = { from: string; to: string }

/** Entries folded in one step, so that a long backlog is worked off in steps; a transaction is never cut in two. */
const mostTogether = 50_000
/** An area with this many entries has its people kept: fewer are counted in a moment. */
const busyFrom = 10_000
export type Limits = { most: number; busy: number }
const limits: Limits = { most: mostTogether, busy: busyFrom }
/** Held while folding. */
export const foldLock = 727467

/** Where this step ends. Below the oldest transaction still running nothing can appear any more. */
const endOf = async (tx: Transaction, from: string, most: number): Promise<{ to: string; last: boolean }> => {
  const { rows } = await sql<{ horizon: string; step: string | null }>`
    with horizon as (select pg_snapshot_xmin(pg_current_snapshot()) as txid),
    waiting as not materialized (select entry.txid from entry, horizon where entry.txid >= ${from}::xid8 and entry.txid < horizon.txid),
    filled as (select txid from waiting order by txid offset ${most} limit 1)
    select horizon.txid::text as horizon, (
      select case when filled.txid > ${from}::xid8 then filled.txid else (select min(txid) from waiting where txid > ${from}::xid8) end from filled)::text as step
    from horizon`.execute(tx)
  const { horizon, step } = rows[0] ?? { horizon: from, step: null }
  return step === null ? { to: horizon, last: true } : { to: step, last: false }
}

const step = async (tx: Transaction, at: Date, { most, busy }: Limits): Promise<boolean> => {
  await sql`select pg_advisory_xact_lock(${sql.lit(foldLock)})`.execute(tx)
  // One fold runs at a time, so it may sort and group a whole step in memory.
  await sql`select set_config('work_mem', '64MB', true)`.execute(tx)
  const mark = await readMark(tx)
  if (!mark.usable)
    for (const table of ['cube', 'cube_branch', 'cube_overlap', 'cube_area', 'cube_seen'] as const)
      await tx.deleteFrom(table).execute()
  const { to, last } = await endOf(tx, mark.txid, most)
  if (to !== mark.txid) {
    const span = { from: mark.txid, to }
    await foldCells(tx, span)
    await foldOverlaps(tx, span)
    await foldSeen(tx, span)
    await foldAreas(tx, span, busy)
  }
  if (to !== mark.txid || !mark.usable) await moveMark(tx, { txid: to, cluster: mark.cluster }, at)
  return last
}

/**
 * Folds into the cube what was committed since the last time, in commit order. Doing it twice, or in two processes at
 * once, changes nothing; a cluster it does not know makes it begin again from nothing.
 */
export const foldFigures = async (write: Writing, at: Date, within = limits): Promise<void> => {
  let last = false
  while (!last) last = await write(everything, (tx) => step(tx, at, within))
}
