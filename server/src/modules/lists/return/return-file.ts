import { sql } from 'kysely'
import type { InputOf } from '#platform/contract-types.ts'
import { exportFile } from '#platform/exports/index.ts'
import type { OpenContext } from '#platform/operations.ts'
import { common, Problem } from '#platform/problems.ts'
import { returning } from '../policy-work.ts'
import { returnNotReady } from '../work-problems.ts'
import { openReturn } from './make-return.ts'

type Row = {
  batch_id: string
  area_path: string
  reason: string
  state: string
  rows: number
  file_name: string
  sealed: Buffer | null
}

const types: Record<string, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
}

/** A list that goes back, exactly as it was made, however often it is asked for. Every time is journalled. */
export const returnFile = async (ctx: OpenContext, input: InputOf<'lists', 'returnFile'>): Promise<File> => {
  const [row] = await ctx.read(
    async (db) =>
      (
        await sql<Row>`select batch_id, area_path, reason, state, rows, file_name, sealed from batch_return
          where id = ${input.returnId}::uuid`.execute(db)
      ).rows,
  )
  if (!row) throw new Problem(common.notFound)
  if (row.state !== 'ready' || row.sealed === null) throw new Problem(returnNotReady)
  const bytes = openReturn(ctx.keys, input.returnId, row.sealed)
  const order = {
    operation: 'lists/return-file',
    ask: { reason: row.reason, clear: true, locale: 'zh-CN' as const },
    clearFor: returning,
    areaPaths: [row.area_path],
    subjects: [row.batch_id, input.returnId],
  }
  // The mark of whoever ordered it stands in it already.
  return exportFile(ctx, order, () =>
    Promise.resolve({
      file: new File([new Uint8Array(bytes)], row.file_name, {
        type: types[row.file_name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      }),
      rows: row.rows,
    }),
  )
}
