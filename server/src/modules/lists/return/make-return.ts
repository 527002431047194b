import { sql } from 'kysely'
import { digest, sealBytes, unsealBytes } from '#platform/crypto.ts'
import { reading } from '#platform/db/reading.ts'
import { everything } from '#platform/db/scope.ts'
import { markText } from '#platform/exports/index.ts'
import { type FillColumn, type FillRow, fillTable, keepRows } from '#platform/files/index.ts'
import type { JobContext } from '#platform/jobs.ts'
import { questionsOf } from '../queries/questions.ts'
import { type BatchRecord, getBatch, scopeOfBatch } from '../store.ts'
import { openFile } from '../uploads.ts'
import { cellsOf, rowAnswers, type Wanted } from './row-answers.ts'
import { answerTitles } from './words.ts'

export type ReturnOrder = {
  id: string
  batch_id: string
  what: 'all' | 'changed'
  reason: string
  language: 'zh' | 'en'
  state: string
  file_name: string
  at: string
  by: string
}

const about = (id: string) => `batch-return:${id}`
export const openReturn = (keys: JobContext['keys'], id: string, sealed: Buffer): Buffer =>
  unsealBytes(keys, sealed, about(id))

/** What goes where: into the columns the sender left for it, or beside their own; where neither is said, the usual four. */
const columnsOf = (batch: BatchRecord, language: 'zh' | 'en'): { at: FillColumn; wanted: Wanted }[] => {
  const own = batch.columns.flatMap(({ at, use }) =>
    use.as === 'answer' ? [{ at: { at }, wanted: { answer: use.answer, question: use.question } }] : [],
  )
  const added = batch.added.map(({ title, answer, question }) => ({
    at: { append: title },
    wanted: { answer, question },
  }))
  if (own.length + added.length > 0) return [...own, ...added]
  return (['outcome', 'note', 'at', 'by'] as const).map((answer) => ({
    at: { append: answerTitles[answer][language] },
    wanted: { answer, question: undefined },
  }))
}

type Row = FillRow & { digest: Buffer; changed: boolean }

const rowsFor = async (
  ctx: JobContext,
  batch: BatchRecord,
  order: ReturnOrder,
  wanted: readonly Wanted[],
): Promise<Row[]> =>
  reading(ctx.pool, scopeOfBatch(batch), async (db) => {
    const { questionSet } = await questionsOf(db, batch)
    const rows = await rowAnswers(db, ctx.keys, batch, wanted, order.language)
    return rows.map(({ line, answer, returned }) => {
      const cells = cellsOf(answer, wanted, questionSet, order.language)
      const now = digest(ctx.keys, 'batch-return', JSON.stringify([line, cells]))
      return { line, cells: cells as Row['cells'], digest: now, changed: returned === null || !now.equals(returned) }
    })
  })

const named = (batch: BatchRecord, order: ReturnOrder, ending: string): string => {
  const base = batch.file_name.replace(/\.[^.]{1,5}$/, '')
  const what = { all: { zh: '反馈', en: 'answered' }, changed: { zh: '更新', en: 'changes' } }[order.what][
    order.language
  ]
  return `${base}-${what}${ending}`
}

const make = async (ctx: JobContext, order: ReturnOrder): Promise<void> => {
  const { keys } = ctx
  const { batch, bytes } = await reading(ctx.pool, everything, async (db) => ({
    batch: await getBatch(db, order.batch_id),
    bytes: await openFile(db, keys, order.batch_id),
  }))
  const columns = columnsOf(batch, order.language)
  const rows = await rowsFor(
    ctx,
    batch,
    order,
    columns.map((one) => one.wanted),
  )
  const sent = order.what === 'all' ? rows : rows.filter((row) => row.changed)
  const filled = await (order.what === 'all' ? fillTable : keepRows)(bytes, {
    name: batch.file_name,
    sheet: batch.sheet,
    headerLine: batch.header_line,
    columns: columns.map((one) => one.at),
    rows: sent.map(({ line, cells }) => ({ line, cells })),
    asWorkbook: batch.file_name === pastedName,
    mark: markText({ by: order.by, at: new Date(order.at), reason: order.reason, clear: true }, order.language),
  })
  await ctx.write(scopeOfBatch(batch), async (tx) => {
    const done =
      await sql`update batch_return set state = 'ready', rows = ${sent.length}, file_name = ${named(batch, order, filled.ending)},
        sealed = ${sealBytes(keys, filled.bytes, about(order.id))}
      where id = ${order.id}::uuid and state = 'making'`.execute(tx)
    if (Number(done.numAffectedRows) !== 1) return
    const packed = Buffer.concat(sent.map((row) => row.digest))
    await sql`update batch_row as r set returned_digest = substring(${packed}::bytea from (k.nth::int - 1) * 32 + 1 for 32)
      from unnest(${sent.map((row) => row.line)}::int[]) with ordinality as k (line, nth)
      where r.batch_id = ${batch.id}::uuid and r.line = k.line`.execute(tx)
  })
}

/** What is handed in by pasting has no file of its own. */
const pastedName = '粘贴的内容.tsv'

/**
 * Makes a file that goes back. It is made once: run again, a finished one is left as it is. What fails is shown on the batch,
 * and can be asked for again.
 */
export const makeReturn = async (ctx: JobContext, payload: Record<string, unknown>): Promise<void> => {
  const id = String(payload['returnId'])
  const [order] = await reading(
    ctx.pool,
    everything,
    async (db) =>
      (
        await sql<ReturnOrder>`select t.id, t.batch_id, t.what, t.reason, t.language, t.state, t.file_name, t.at, a.name as by
          from batch_return t join account a on a.id = t.by_id where t.id = ${id}::uuid`.execute(db)
      ).rows,
  )
  if (order?.state !== 'making') return
  try {
    await make(ctx, order)
  } catch (error) {
    ctx.log.error({ err: error, batch: order.batch_id }, 'a list that goes back could not be made')
    await ctx.write(everything, (tx) =>
      sql`update batch_return set state = 'failed' where id = ${id}::uuid and state = 'making'`.execute(tx),
    )
  }
}
