import { sql } from 'kysely'
import { seesNames } from '#platform/access/actor.ts'
import type { Permit } from '#platform/access/permit.ts'
import { mayDo } from '#platform/access/permit.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { neutraliseFormula, writeXlsx } from '#platform/files/index.ts'
import type { OpenContext } from '#platform/operations.ts'
import { common, Problem } from '#platform/problems.ts'
import { openCells } from '../cells.ts'
import { type Fault, faultText } from '../check/faults.ts'
import { lists as may } from '../policy.ts'
import { type BatchRecord, getBatch } from '../store.ts'
import { openFile } from '../uploads.ts'
import { maskCells } from './mask-cells.ts'

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const batchFor = async (ctx: OpenContext, permit: Permit, batchId: string): Promise<BatchRecord> => {
  const { actor } = ctx
  if (!actor) throw new Problem(common.notSignedIn)
  const batch = await ctx.read((db) => getBatch(db, batchId))
  if (!mayDo(permit, actor, batch)) throw new Problem(common.notPermitted)
  return batch
}

type Left = { line: number; sealed: Buffer; state: string; take: boolean | null; faults: Fault[] }

/** Why a row did not go in: what is wrong with it, or what it is. */
const reasonOf = ({ state, take, faults }: Left, language: 'zh' | 'en'): string => {
  const blocking = faults.filter((fault) => fault.blocking)
  const codes = blocking.length > 0 ? faults.map((fault) => fault.code) : []
  if (state === 'repeated' || state === 'earlier') codes.unshift(state)
  if (codes.length === 0) codes.push(take === null ? 'undecided' : 'left-out')
  return codes.map((code) => faultText(code, language)).join(language === 'zh' ? '；' : '; ')
}

/** The rows that did not go in, in the sender's own columns, with line and reason beside each. */
export const rejectedFile = async (ctx: OpenContext, input: InputOf<'lists', 'rejectedFile'>): Promise<File> => {
  const batch = await batchFor(ctx, may.rejectedFile, input.batchId)
  const language = input.locale === 'zh-CN' ? 'zh' : 'en'
  const left = await ctx.read(async (db) => {
    const { rows } = await sql<Left>`select line, sealed, state, take, faults from batch_row
      where batch_id = ${batch.id}::uuid and take is distinct from true order by line`.execute(db)
    return rows
  })
  const inFull = seesNames(ctx.actor!)
  const bytes = await writeXlsx({
    sheets: [
      {
        name: batch.sheet === '' ? (language === 'zh' ? '未放进的行' : 'Not taken') : batch.sheet,
        freezeHeader: true,
        columns: [
          ...batch.columns.map(({ title }) => ({ header: neutraliseFormula(title), type: 'text' as const })),
          { header: language === 'zh' ? '原行号' : 'Line', width: 8, type: 'text' },
          { header: language === 'zh' ? '未放进的原因' : 'Why not', width: 50, type: 'text' },
        ],
        rows: left.map((row) => {
          const cells = openCells(ctx.keys, batch.id, row)
          const shown = inFull ? cells : maskCells(batch.columns, cells)
          return [
            ...batch.columns.map(({ at }) => neutraliseFormula(shown[at] ?? '')),
            String(row.line),
            reasonOf(row, language),
          ]
        }),
      },
    ],
  })
  const name = language === 'zh' ? `${batch.name}-未放进的行.xlsx` : `${batch.name}-not-taken.xlsx`
  return new File([bytes], name, { type: spreadsheet })
}

/** The file as it was received. */
export const originalFile = async (ctx: OpenContext, input: InputOf<'lists', 'originalFile'>): Promise<File> => {
  const batch = await batchFor(ctx, may.originalFile, input.batchId)
  const bytes = await ctx.read((db) => openFile(db, ctx.keys, batch.id))
  return new File([new Uint8Array(bytes)], batch.file_name, { type: 'application/octet-stream' })
}
