import { sql } from 'kysely'
import { mayDo, type Permit } from '#platform/access/permit.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { exportFile, type Leaving, tableFile } from '#platform/exports/index.ts'
import { keepRows } from '#platform/files/index.ts'
import type { OpenContext } from '#platform/operations.ts'
import { common, Problem } from '#platform/problems.ts'
import { openCells } from '../cells.ts'
import { type Fault, faultText } from '../check/faults.ts'
import { lists as may } from '../policy.ts'
import { asFileProblem } from '../problems.ts'
import { type BatchRecord, getBatch } from '../store.ts'
import { openFile } from '../uploads.ts'
import { maskCells } from './mask-cells.ts'

type Left = { line: number; sealed: Buffer; state: string; take: boolean | null; faults: Fault[] }

const batchFor = async (ctx: OpenContext, permit: Permit, batchId: string): Promise<BatchRecord> => {
  if (!ctx.actor) throw new Problem(common.notSignedIn)
  const batch = await ctx.read((db) => getBatch(db, batchId))
  if (!mayDo(permit, ctx.actor, batch)) throw new Problem(common.notPermitted)
  return batch
}

/** Why a row did not go in: what is wrong with it, or what it is. */
const reasonOf = ({ state, take, faults }: Left, language: 'zh' | 'en'): string => {
  const codes = faults.some((fault) => fault.blocking) ? faults.map((fault) => fault.code) : []
  if (state === 'repeated' || state === 'earlier') codes.unshift(state)
  if (codes.length === 0) codes.push(take === null ? 'undecided' : 'left-out')
  return codes.map((code) => faultText(code, language)).join(language === 'zh' ? '；' : '; ')
}

const words = {
  zh: { name: '未放进的行', why: '未放进的原因', line: '原行号' },
  en: { name: 'not taken', why: 'Why not', line: 'Line' },
}

/** The sender's own file with nothing but these rows, and the reason to the right of each. */
const ownFile = async (ctx: OpenContext, batch: BatchRecord, left: readonly Left[], { mark, language }: Leaving) => {
  const original = await ctx.read((db) => openFile(db, ctx.keys, batch.id))
  const { bytes, ending } = await keepRows(original, {
    name: batch.file_name,
    sheet: batch.sheet,
    headerLine: batch.header_line,
    columns: [{ append: words[language].why }],
    rows: left.map((row) => ({ line: row.line, cells: [reasonOf(row, language)] })),
    mark,
  }).catch((error: unknown) => {
    throw asFileProblem(error)
  })
  return new File([new Uint8Array(bytes)], `${batch.name}-${words[language].name}${ending}`)
}

/** A table of its own where numbers are masked: what else the sender's file holds is not known. */
const maskedFile = (ctx: OpenContext, batch: BatchRecord, left: readonly Left[], { mark, language }: Leaving) =>
  tableFile(
    {
      name: `${batch.name}-${words[language].name}`,
      columns: [
        ...batch.columns.map(({ title }) => ({ header: title, type: 'text' as const })),
        { header: words[language].line, width: 8, type: 'text' },
        { header: words[language].why, width: 50, type: 'text' },
      ],
      rows: left.map((row) => {
        const cells = maskCells(batch.columns, openCells(ctx.keys, batch.id, row))
        return [...batch.columns.map(({ at }) => cells[at] ?? ''), String(row.line), reasonOf(row, language)]
      }),
      mark,
    },
    'xlsx',
  )

/** The rows that did not go in, in the sender's own columns, with the reason beside each. */
export const rejectedFile = async (ctx: OpenContext, input: InputOf<'lists', 'rejectedFile'>): Promise<File> => {
  const batch = await batchFor(ctx, may.rejectedFile, input.batchId)
  const order = {
    operation: 'lists/rejected-file',
    ask: input,
    clearFor: may.rejectedFile,
    areaPaths: [batch.area_path],
    subjects: [batch.id],
  }
  return exportFile(ctx, order, async (leaving) => {
    const { rows: left } = await ctx.read((db) =>
      sql<Left>`select line, sealed, state, take, faults from batch_row
        where batch_id = ${batch.id}::uuid and take is distinct from true order by line`.execute(db),
    )
    const file = await (leaving.masked ? maskedFile : ownFile)(ctx, batch, left, leaving)
    return { file, rows: left.length }
  })
}

/** The file as it was received: in full, and so only with a reason. */
export const originalFile = async (ctx: OpenContext, input: InputOf<'lists', 'originalFile'>): Promise<File> => {
  const batch = await batchFor(ctx, may.originalFile, input.batchId)
  const order = {
    operation: 'lists/original-file',
    ask: { reason: input.reason, clear: true, locale: 'zh-CN' as const },
    clearFor: may.originalFile,
    areaPaths: [batch.area_path],
    subjects: [batch.id],
  }
  return exportFile(ctx, order, async () => {
    const bytes = await ctx.read((db) => openFile(db, ctx.keys, batch.id))
    return { file: new File([new Uint8Array(bytes)], batch.file_name), rows: batch.progress_of }
  })
}
