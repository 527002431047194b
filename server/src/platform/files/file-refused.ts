/**
 * Why a file that somebody handed in was not read.
 *
 * - `file-empty` — no bytes, or nothing but blanks
 * - `file-too-large` — more bytes, columns, characters in one cell or unpacked content than allowed
 * - `file-too-many-rows` — more rows or cells than allowed
 * - `file-not-a-table` — another kind of file (a page, a picture, a letter), or locked with a password
 * - `file-damaged` — the right kind, but cut off or changed on the way
 * - `file-encoding` — text in none of UTF-8, UTF-16 and GB18030
 * - `file-took-too-long` — reading took more time than allowed
 */
export const fileRefusals = [
  'file-empty',
  'file-too-large',
  'file-too-many-rows',
  'file-not-a-table',
  'file-damaged',
  'file-encoding',
  'file-took-too-long',
] as const

export type FileRefusal = (typeof fileRefusals)[number]

/**
 * What helps the reader of the message: a limit that was passed (`limit`), or what was found instead (`found`: `page`,
 * `picture`, `pdf`, `letter`, `archive`, `answer`, `web archive`, `binary`, `password`, `no such sheet`, `cut off` …). `title`
 * is what a page calls itself, at most 60 characters of whoever made it.
 */
export type RefusalDetail = { limit?: number; unit?: string; found?: string; title?: string }

/** The one error of reading a file. Never carries a cell's content. */
export class FileRefused extends Error {
  override name = 'FileRefused'
  readonly code: FileRefusal
  readonly detail: RefusalDetail

  constructor(code: FileRefusal, detail: RefusalDetail = {}, options?: ErrorOptions) {
    super(code, options)
    this.code = code
    this.detail = detail
  }
}
