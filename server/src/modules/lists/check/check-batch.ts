import { setImmediate as breathe } from 'node:timers/promises'
import { dayOf } from '@kapok/contract/common/time'
import { sql } from 'kysely'
import { buildingsUnder } from '#modules/rosters/index.ts'
import { reading } from '#platform/db/reading.ts'
import { readTable, type TableRow } from '#platform/files/index.ts'
import type { JobContext } from '#platform/jobs.ts'
import { sealCells } from '../cells.ts'
import { type BatchRecord, scopeOfBatch } from '../store.ts'
import { openFile } from '../uploads.ts'
import { step, workOn } from '../work-on.ts'
import { areaNames } from './areas.ts'
import { type JudgedRow, judgeRows, type PreparedRow, type Surroundings } from './judge.ts'
import { placesOf, readRow } from './read-row.ts'
import { digestsOf, marksOf, repeatsIn } from './repeats.ts'
import { storeRows } from './store-rows.ts'

/** Rows of one transaction. */
const chunk = 2000
/** Rows read and sealed before others have a turn: some ten milliseconds. */
const turn = 200

/** Reads and seals rows, in the order of the file: a row repeats one before it. Rows stored already are only remembered. */
const preparer = (ctx: JobContext, batch: BatchRecord, today: string) => {
  const places = placesOf(batch.columns)
  const repeats = repeatsIn()
  const stored = batch.at_line
  return async (rows: readonly TableRow[]): Promise<PreparedRow[]> => {
    const prepared: PreparedRow[] = []
    for (const [at, { line, cells }] of rows.entries()) {
      if (at % turn === turn - 1) await breathe()
      const row = readRow(cells, places, today)
      const marks = marksOf(row)
      // A row that cannot go in stands for no later one.
      const repeatsLine = row.faults.some((fault) => fault.blocking) ? null : repeats(line, marks)
      if (line <= stored) continue
      const sealed = sealCells(ctx.keys, batch.id, line, cells)
      prepared.push({ line, row, sealed, digests: digestsOf(ctx.keys, marks), repeatsLine })
    }
    return prepared
  }
}

const readRows = async (ctx: JobContext, batch: BatchRecord): Promise<TableRow[]> => {
  const bytes = await reading(ctx.pool, scopeOfBatch(batch), (db) => openFile(db, ctx.keys, batch.id))
  const table = await readTable(bytes, { name: batch.file_name, sheet: batch.sheet, headerLine: batch.header_line })
  return table.rows
}

/**
 * Reads the whole file, judges every row and stores it, 2,000 at a time, each lot in a transaction of its own: while one is
 * written the next is read. Goes on after the last line that is stored.
 */
const check = async (ctx: JobContext, batch: BatchRecord): Promise<void> => {
  const { pool, keys } = ctx
  const today = dayOf(ctx.now.toISOString())
  const rows = await readRows(ctx, batch)
  const around = await reading(pool, scopeOfBatch(batch), async (db): Promise<Surroundings> => {
    return {
      buildings: await buildingsUnder(db, batch.area_path, today),
      areas: await areaNames(db, batch.area_path),
      today,
    }
  })
  await ctx.write(scopeOfBatch(batch), async (tx) => {
    await sql`update batch set progress_of = ${rows.length}, worked_at = clock_timestamp(), checked_at = coalesce(checked_at, ${ctx.now}::timestamptz) where id = ${batch.id}::uuid`.execute(
      tx,
    )
  })
  const prepare = preparer(ctx, batch, today)
  let writing: Promise<void> = Promise.resolve()
  let done = batch.progress_done
  for (let from = 0; from < rows.length; from += chunk) {
    const lot = rows.slice(from, from + chunk)
    const prepared = await prepare(lot)
    if (prepared.length === 0) continue
    const judged: JudgedRow[] = await reading(pool, scopeOfBatch(batch), (db) =>
      judgeRows(db, keys, batch, around, prepared),
    )
    await writing
    done += judged.length
    const to = { line: judged.at(-1)!.prepared.line, done }
    writing = step(ctx, batch, to, (tx) => storeRows(tx, batch, judged))
    // Its failure is heard at the next `await`; until then it is nobody's.
    writing.catch(() => undefined)
  }
  await writing
  await ctx.write(scopeOfBatch(batch), async (tx) => {
    await sql`update batch set state = 'ready', at_line = 0, worked_at = null where id = ${batch.id}::uuid and state = 'checking'`.execute(
      tx,
    )
  })
}

/** The job that checks the rows of a batch. */
export const checkBatch = (ctx: JobContext, { batchId }: Record<string, unknown>): Promise<void> =>
  workOn(ctx, String(batchId), 'checking', (batch) => check(ctx, batch))
