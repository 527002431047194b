import type { RowCounts, RowState } from '@kapok/contract/lists/schema'
import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import { mayDo } from '#platform/access/permit.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import type { Reader } from '#platform/db/pool.ts'
import { type FileRefusal } from '#platform/files/index.ts'
import type { QueryContext } from '#platform/operations.ts'
import { lists as may } from '../policy.ts'
import { work as mayWork } from '../policy-work.ts'
import { refusals, stopped } from '../problems.ts'
import { type BatchRecord, getBatch } from '../store.ts'
import { questionsOf } from './questions.ts'
import { standingOf } from './standing.ts'
import { summaries, summaryOf } from './summary.ts'

/** Rows by what they are: every row of the reader's sight is in exactly one state, and taken, left or undecided. */
export const countRows = async (db: Reader, batchId: string): Promise<RowCounts> => {
  const { rows } = await sql<{ state: RowState; take: boolean | null; n: number }>`
    select state, take, count(*)::int as n from batch_row where batch_id = ${batchId}::uuid group by 1, 2`.execute(db)
  const byState: RowCounts['byState'] = { same: 0, new: 0, ask: 0, repeated: 0, earlier: 0, faulty: 0 }
  const sum = (take: boolean | null) => rows.filter((row) => row.take === take).reduce((n, row) => n + row.n, 0)
  for (const row of rows) byState[row.state] += row.n
  const [taken, left, undecided] = [sum(true), sum(false), sum(null)]
  return { total: taken + left + undecided, byState, taken, left, undecided }
}

/** What the batch allows as it stands; who may is asked again by each command. */
const mayOf = (actor: Actor, batch: BatchRecord, counts: RowCounts) => {
  const decides = mayDo(may.decideRows, actor, batch)
  const keeps = mayDo(mayWork.closeBatch, actor, batch)
  const is = (...states: BatchRecord['state'][]) => decides && states.includes(batch.state)
  return {
    decide: is('ready', 'open'),
    import: is('ready', 'open') && counts.taken > 0,
    undo: is('ready', 'open', 'failed'),
    split: keeps && batch.state === 'open' && batch.roster_id === null,
    close: keeps && batch.state === 'open',
    reopen: keeps && batch.state === 'closed',
    return: keeps && (batch.state === 'open' || batch.state === 'closed'),
  }
}

const failureText = (failure: string | null, language: 'zh' | 'en'): string | null =>
  failure === null ? null : (refusals[failure as FileRefusal] ?? stopped)[language]

/** One batch with all counts. */
export const readBatch = async (
  { db, actor, language, now }: QueryContext,
  { batchId }: InputOf<'lists', 'getBatch'>,
): Promise<OutputOf<'lists', 'getBatch'>> => {
  const batch = await getBatch(db, batchId)
  const row = await summaries(db).where('batch.id', '=', batchId).executeTakeFirstOrThrow()
  const counts = await countRows(db, batchId)
  const { work, ...standing } = await standingOf(db, batch, now)
  const { questionSet, serviceName } = await questionsOf(db, batch)
  const signer =
    batch.closed_by === null
      ? undefined
      : await db.selectFrom('account').select('name').where('id', '=', batch.closed_by).executeTakeFirst()
  return {
    ...summaryOf(row, counts.total, work),
    fileName: batch.file_name,
    fileFormat: batch.file_format,
    fileBytes: batch.file_bytes,
    sheet: batch.sheet,
    headerLine: batch.header_line,
    columns: batch.columns,
    added: batch.added,
    questionSet,
    serviceName,
    rosterId: batch.roster_id,
    counts,
    ...standing,
    failure: batch.state === 'failed' ? failureText(batch.failure, language) : null,
    closed: batch.closed_at === null ? null : { by: signer?.name ?? '', at: batch.closed_at, note: batch.close_note },
    may: mayOf(actor, batch, counts),
  }
}
