import type { AddedColumn, ListColumn } from '@kapok/contract/lists/columns'
import { recogniseColumns } from '@kapok/contract/lists/recognise'
import { knownTitles } from '@kapok/contract/lists/titles'
import type { QuestionSet } from '@kapok/contract/playbooks/schema'
import { getOrganisation } from '#modules/places/index.ts'
import { getResponse } from '#modules/response/index.ts'
import { scopeOf } from '#platform/access/actor.ts'
import { mayDo } from '#platform/access/permit.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import type { Reader } from '#platform/db/pool.ts'
import { readTable, type Table } from '#platform/files/index.ts'
import type { OpenContext } from '#platform/operations.ts'
import { common, Problem } from '#platform/problems.ts'
import { lists as may } from '../policy.ts'
import { asFileProblem, nothingHandedIn } from '../problems.ts'
import { findShape, shapeDigest } from '../shapes.ts'
import { bareName, fileDigest, keepUpload, openUpload, type Upload } from '../uploads.ts'
import { workOf } from './questions.ts'

type Input = InputOf<'lists', 'peek'>
const shownRows = 50
/** As long as a cell is shown; the file keeps it whole. */
const shownCell = 300

/** What goes back to a sender who left no room for it. */
const usualAnswers: AddedColumn[] = [
  { title: '核查结果', answer: 'outcome' },
  { title: '核查情况', answer: 'note' },
  { title: '完成时间', answer: 'at' },
  { title: '核查人', answer: 'by' },
]

type HandedIn = Omit<Upload, 'format'>

const handedIn = async (ctx: OpenContext, input: Input): Promise<HandedIn | undefined> => {
  const { file, pasted } = input
  if (file === undefined && pasted === undefined) return undefined
  const bytes = file === undefined ? new TextEncoder().encode(pasted) : new Uint8Array(await file.arrayBuffer())
  if (bytes.length === 0 || (file !== undefined && pasted !== undefined)) throw new Problem(nothingHandedIn)
  const fileName = file === undefined ? '粘贴的内容.tsv' : bareName(file.name)
  return { fileName: fileName === '' ? 'list' : fileName, bytes, digest: fileDigest(ctx.keys, bytes) }
}

const readHead = async (upload: HandedIn, { sheet, headerLine }: Input): Promise<Table> => {
  try {
    return await readTable(upload.bytes, {
      name: upload.fileName,
      previewRows: shownRows,
      knownTitles,
      ...(sheet !== undefined && { sheet }),
      ...(headerLine !== undefined && { headerLine }),
    })
  } catch (error) {
    throw asFileProblem(error)
  }
}

const questionsAsked = async (db: Reader, { responseId, template }: Input): Promise<QuestionSet | undefined> =>
  responseId === undefined || template === undefined
    ? undefined
    : workOf((await getResponse(db, responseId)).playbook, { template }).questionSet

const sameFile = async (db: Reader, digest: Buffer) => {
  const row = await db
    .selectFrom('batch')
    .select(['id', 'name', 'received_at'])
    .where('file_digest', '=', digest)
    .where('state', '<>', 'undone')
    .orderBy('received_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { batchId: row.id, name: row.name, at: row.received_at } : null
}

/** Columns as they were taken last time, under the titles of this time. */
const asRemembered = (columns: readonly ListColumn[], header: readonly string[]): ListColumn[] =>
  header.map((title, at) => ({
    at,
    title: title.slice(0, 200),
    use: columns.find((one) => one.at === at)?.use ?? { as: 'shown' },
  }))

/** Takes a file or pasted rows and shows what is in it. Kept sealed for a day; nothing else is written. */
export const peek = async (ctx: OpenContext, input: Input): Promise<OutputOf<'lists', 'peek'>> => {
  const { actor, keys } = ctx
  if (!actor) throw new Problem(common.notSignedIn)
  const organisation = await ctx.read((db) => getOrganisation(db, input.organisationId))
  if (!mayDo(may.peek, actor, organisation)) throw new Problem(common.notPermitted)
  const given = await handedIn(ctx, input)
  const upload = given ?? (await ctx.read((db) => openUpload(db, keys, input.uploadId, actor.accountId)))
  const table = await readHead(upload, input)
  if (given)
    await ctx.keepBooks(scopeOf(actor), (tx) =>
      keepUpload(tx, keys, ctx.now, {
        ...given,
        format: table.format,
        id: input.uploadId,
        organisationId: organisation.id,
        areaPath: organisation.area_path,
        accountId: actor.accountId,
      }),
    )
  const titled = table.header.some((title) => title !== '')
  const known = await ctx.read(async (db) => ({
    same: await sameFile(db, upload.digest),
    questions: await questionsAsked(db, input),
    shape: titled
      ? await findShape(db, shapeDigest(keys, table.header), {
          senderId: input.senderId,
          organisationPath: organisation.area_path,
        })
      : undefined,
  }))
  const remembered = known.shape?.shape
  const columns = remembered
    ? asRemembered(remembered.columns, table.header)
    : recogniseColumns(
        table.header,
        table.rows.map((row) => row.cells),
        known.questions,
      )
  const answered = columns.some(({ use }) => use.as === 'answer' && use.answer === 'outcome')
  return {
    uploadId: input.uploadId,
    fileName: upload.fileName,
    format: table.format,
    sheets: table.sheets.map((sheet) => sheet.name),
    sheet: table.sheet,
    headerLine: table.headerLine,
    preamble: table.preamble,
    columns,
    added: remembered?.added ?? (answered ? [] : usualAnswers),
    columnsFrom: remembered ? 'remembered' : 'guessed',
    sender: known.shape ? { id: known.shape.senderId, name: known.shape.senderName } : null,
    hiddenColumns: table.hiddenColumns,
    rows: table.rows.map(({ line, cells }) => ({ line, cells: cells.map((cell) => cell.slice(0, shownCell)) })),
    more: table.truncated === true,
    sameFile: known.same,
  }
}
