import { listingColumns } from '@kapok/contract/rosters/schema'
import type { InputOf } from '#platform/contract-types.ts'
import { exportFile } from '#platform/exports/index.ts'
import { writeXlsx } from '#platform/files/index.ts'
import type { OpenContext } from '#platform/operations.ts'
import { rosters as may } from '../policy.ts'
import { columns } from './columns.ts'

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const fileOf = (bytes: Uint8Array, name: string) => new File([bytes], name, { type: spreadsheet })
const titles = (zh: boolean) =>
  listingColumns.map((column) => ({
    header: zh ? columns[column].zh : columns[column].en,
    width: columns[column].width,
    type: 'text' as const,
  }))

/** The plain template: one sheet, our columns, one example row to write over. */
export const getTemplate = async (_ctx: OpenContext, input: InputOf<'rosters', 'getTemplate'>): Promise<File> => {
  const zh = input.locale === 'zh-CN'
  const bytes = await writeXlsx({
    sheets: [
      {
        name: zh ? '名单' : 'List',
        freezeHeader: true,
        columns: titles(zh),
        rows: [listingColumns.map((column) => columns[column].example)],
      },
    ],
  })
  return fileOf(bytes, zh ? '名单模板.xlsx' : 'list-template.xlsx')
}

const badRows = async (input: InputOf<'rosters', 'badRowsFile'>, mark: string): Promise<File> => {
  const zh = input.locale === 'zh-CN'
  const bytes = await writeXlsx({
    mark,
    sheets: [
      {
        name: zh ? '未导入' : 'Not imported',
        freezeHeader: true,
        columns: [
          ...titles(zh),
          { header: zh ? '原行号' : 'Line', width: 8, type: 'text' },
          { header: zh ? '未导入原因' : 'Why not', width: 50, type: 'text' },
        ],
        rows: input.rows.map(({ row, line, reason }) => [
          ...listingColumns.map((column) => row[column]),
          String(line),
          reason,
        ]),
      },
    ],
  })
  return fileOf(bytes, zh ? '未导入的行.xlsx' : 'rows-not-imported.xlsx')
}

/**
 * Rows that cannot go in, in the same columns, with line and reason beside each. They are what the caller handed in a moment
 * ago and has to mend, so they come back in full and nobody is asked why; that they left is journalled.
 */
export const badRowsFile = (ctx: OpenContext, input: InputOf<'rosters', 'badRowsFile'>): Promise<File> => {
  const order = {
    operation: 'rosters/bad-rows-file',
    ask: {
      reason: input.locale === 'en' ? 'To be mended and brought in again' : '修改后重新导入',
      clear: true,
      locale: input.locale,
    },
    clearFor: may.badRowsFile,
    areaPaths: ctx.actor?.memberships.map((membership) => membership.areaPath) ?? [],
  }
  return exportFile(ctx, order, async ({ mark }) => ({ file: await badRows(input, mark), rows: input.rows.length }))
}
