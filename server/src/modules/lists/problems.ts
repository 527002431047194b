import type { BothLanguages } from '@kapok/contract/common/schema'
import { meansProblem } from '#platform/db/errors.ts'
import { type FileRefusal, FileRefused } from '#platform/files/index.ts'
import { Problem, type ProblemKind, problem } from '#platform/problems.ts'

const kept = { zh: '没有写入任何内容。', en: 'Nothing was written.' }

/** Why a file was not read, for whoever handed it in and for a batch that failed. */
export const refusals: Record<FileRefusal, BothLanguages> = {
  'file-empty': { zh: '文件里没有内容。', en: 'There is nothing in the file.' },
  'file-too-large': {
    zh: '文件太大（最多 20 MB、500 列，单元格最多 32,767 字）。请拆开后再交。',
    en: 'The file is too large (20 MB, 500 columns, 32,767 characters in a cell at most). Split it and hand it in again.',
  },
  'file-too-many-rows': {
    zh: '行数太多（一次最多 20 万行）。请拆开后再交。',
    en: 'There are too many rows (200,000 at a time). Split the list and hand it in again.',
  },
  'file-not-a-table': {
    zh: '这不是表格：可能是网页、图片或加了密码的文件。请用 .xlsx、.xls 或 .csv。',
    en: 'This is no table: perhaps a web page, a picture or a file with a password. Use .xlsx, .xls or .csv.',
  },
  'file-damaged': {
    zh: '文件不完整或已损坏。请重新下载或另存后再交。',
    en: 'The file is cut off or damaged. Download or save it again.',
  },
  'file-encoding': {
    zh: '文字编码认不出来。请另存为 .xlsx 或 UTF-8 的 .csv。',
    en: 'The text encoding is not recognised. Save it as .xlsx or as .csv in UTF-8.',
  },
  'file-took-too-long': {
    zh: '读取时间太长，已停止。请拆开后再交。',
    en: 'Reading took too long and was stopped. Split the list and hand it in again.',
  },
}
const refused = Object.fromEntries(
  Object.entries(refusals).map(([code, message]) => [code, problem(code, 400, message, kept)]),
) as Record<FileRefusal, ProblemKind>

/** Says of a file that was not read why. Anything else stays what it is. */
export const asFileProblem = (error: unknown): unknown =>
  error instanceof FileRefused ? new Problem(refused[error.code], { ...error.detail }) : error

/** Neither a file nor pasted rows, or both. */
export const nothingHandedIn = problem(
  'nothing-handed-in',
  400,
  { zh: '请选一个文件，或粘贴表格内容。', en: 'Choose a file, or paste rows.' },
  kept,
)
/** Kept for a day only, or handed in by somebody else. */
export const uploadGone = problem(
  'upload-gone',
  404,
  {
    zh: '交来的文件已不在（只保留一天）。请重新交一次。',
    en: 'What was handed in is gone; it is kept for a day. Hand it in again.',
  },
  kept,
)
/** `batchId`, `name` and `day` of the batch that the same bytes came in before. */
export const cameBefore = problem(
  'came-before',
  409,
  {
    zh: '同一个文件 {day} 已经收过，批次是“{name}”。确实要再收一次，请确认后重试。',
    en: 'The very same file came on {day} as “{name}”. Confirm if you mean to take it again.',
  },
  kept,
)
export const senderNameTaken = problem(
  'sender-name-taken',
  409,
  {
    zh: '这个来源已经登记过了。',
    en: 'This sender is there already.',
  },
  kept,
)
/** Neither a template to work with nor a roster, or both; or the roster lies elsewhere. */
export const noTarget = problem(
  'no-target',
  400,
  {
    zh: '请选用什么模板来做，或选放进哪一份名册（要在同一次响应、这批的范围内）。',
    en: 'Choose the template to work with, or the roster it goes onto (of the same response, inside the batch’s area).',
  },
  kept,
)
export const noSuchTemplate = problem(
  'no-such-template',
  400,
  { zh: '应急预案里没有“{what}”。', en: 'The playbook has no “{what}”.' },
  kept,
)
export const areaOutsideResponse = problem(
  'area-outside-response',
  409,
  {
    zh: '这次响应不包括“{area}”，请选响应范围内的区域。',
    en: 'This emergency does not cover “{area}”. Choose an area inside it.',
  },
  kept,
)
/** No column is the name: nobody could go in. */
export const nameColumnMissing = problem(
  'name-column-missing',
  400,
  { zh: '请指出哪一列是姓名。', en: 'Say which column holds the names.' },
  kept,
)
/** `state` is where the batch stands. */
export const notNow = problem(
  'batch-not-now',
  409,
  {
    zh: '这批名单现在不能这样做：{zh}。',
    en: 'This cannot be done to the batch now: {en}.',
  },
  { zh: '没有改动任何内容。', en: 'Nothing was changed.' },
)
const stands: Record<string, BothLanguages> = {
  checking: { zh: '正在核对', en: 'its rows are being checked' },
  ready: { zh: '还没有导入', en: 'nothing went in yet' },
  importing: { zh: '正在导入', en: 'its rows are going in' },
  open: { zh: '已经导入', en: 'its rows went in already' },
  undoing: { zh: '正在撤回', en: 'it is being taken back' },
  undone: { zh: '已经撤回', en: 'it was taken back' },
  closed: { zh: '已经签结', en: 'it is signed' },
  failed: { zh: '上次没有做完，请先重试', en: 'it stopped half-way; try again first' },
}
export const notNowIn = (state: string) => new Problem(notNow, { state, ...stands[state] })

/** Rows that cannot go in as they are, or of which it is not said who is meant; `lines` names the first of them. */
export const rowsUndecidable = problem(
  'rows-undecidable',
  409,
  {
    zh: '有 {count} 行还不能放进来（第 {lines} 行）：有的缺了必需的内容，有的要先选是谁。',
    en: '{count} rows cannot go in yet (lines {lines}): something needed is missing, or it must be said first who is meant.',
  },
  { zh: '没有改动任何内容。', en: 'Nothing was changed.' },
)
/** Somebody chosen for a row who is out of sight or not there. */
export const notOneOfThem = problem(
  'not-one-of-them',
  400,
  { zh: '选的人或门牌不在这批的范围内。', en: 'The chosen person or door is not inside the batch’s area.' },
  { zh: '没有改动任何内容。', en: 'Nothing was changed.' },
)
/** Nothing is chosen. */
export const nothingToImport = problem('nothing-to-import', 409, {
  zh: '没有选中要放进来的行。',
  en: 'No row is chosen to go in.',
})
/** `count` people of the batch were contacted already: what was done for them stays. */
export const contactedAlready = problem(
  'contacted-already',
  409,
  {
    zh: '这批里已经联系过 {count} 人（户），不能撤回了。',
    en: '{count} of this batch were contacted already. It cannot be taken back any more.',
  },
  { zh: '没有改动任何内容。', en: 'Nothing was changed.' },
)
/** What a batch says of itself where it stopped for a reason that is ours. */
export const stopped: BothLanguages = {
  zh: '做到一半停下了，已做的都在。请重试；若仍停下，请告诉管理员。',
  en: 'It stopped half-way; what was done is kept. Try again; if it stops again, tell your administrator.',
}

meansProblem({ list_sender_name_uq: senderNameTaken })
