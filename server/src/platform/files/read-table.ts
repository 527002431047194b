import { Worker } from 'node:worker_threads'
import { FileRefused } from './file-refused.ts'
import { type Table, type TableHead, type TableLimits, type TableRequest, type TableRow, tableLimits } from './table.ts'
import type { ThreadInput, ThreadMessage } from './table-thread.ts'
import { takeTurns } from './take-turns.ts'

const inTurn = takeTurns(2)

// A busy machine is not the file's fault: by the clock, so many times as long as by the processor.
const patience = 5

export type ReadTableOptions = Omit<TableRequest, 'limits'> & { limits?: Partial<TableLimits> }

/**
 * Reads a table from a spreadsheet (.xlsx, .xls), a text file (.csv, .tsv; UTF-8, UTF-16 or GB18030) or text copied from a
 * spreadsheet. What the file holds decides, not what it is called; `name` serves as the sheet's name where there is none.
 *
 * Every cell is text: dates `yyyy-mm-dd`, numbers as shown, whole numbers too long for a spreadsheet as `4.41E+17`, formulas as
 * their last result. The work is done in a thread of its own, two files at a time, within `limits`.
 *
 * Throws only `FileRefused`.
 */
export async function readTable(bytes: Uint8Array, options: ReadTableOptions): Promise<Table> {
  const limits = { ...tableLimits, ...options.limits }
  if (bytes.length === 0) throw new FileRefused('file-empty')
  if (bytes.length > limits.bytes) throw new FileRefused('file-too-large', { limit: limits.bytes, unit: 'bytes' })
  return inTurn(() => readInThread({ bytes, request: { ...options, limits } }))
}

function readInThread(input: ThreadInput): Promise<Table> {
  const { limits } = input.request
  const worker = new Worker(new URL('./table-thread.ts', import.meta.url), {
    workerData: input,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
  })
  const rows: TableRow[] = []
  let head: TableHead | undefined
  const { promise, resolve, reject } = Promise.withResolvers<Table>()
  const refuse = (code: FileRefused['code'], detail: FileRefused['detail'] = {}, cause?: unknown): void =>
    reject(new FileRefused(code, detail, { cause }))
  const tooLong = (): void => refuse('file-took-too-long', { limit: limits.seconds, unit: 's' })
  const clock = setTimeout(tooLong, limits.seconds * 1000 * patience)
  const meter = setInterval(
    async () => {
      const used = await worker.cpuUsage().catch(() => undefined)
      if (used && used.user + used.system > limits.seconds * 1e6) tooLong()
    },
    Math.max(20, limits.seconds * 50),
  )
  worker.on('message', (message: ThreadMessage) => {
    if ('head' in message) head = message.head
    else if ('lines' in message)
      message.lines.forEach((line, at) => rows.push({ line, cells: message.cells[at] ?? [] }))
    else if ('refused' in message) refuse(message.refused, message.detail, message.reason)
    else if (head) resolve({ ...head, rows, ...(message.truncated && { truncated: true }) })
    else refuse('file-empty')
  })
  worker.on('error', (error: Error & { code?: string }) => {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
      refuse('file-too-large', { limit: limits.memoryMb, unit: 'MiB of memory' })
    else refuse('file-damaged', {}, error)
  })
  worker.on('exit', () => refuse('file-damaged', { found: 'reading stopped' }))
  return promise.finally(() => {
    clearTimeout(clock)
    clearInterval(meter)
    return worker.terminate().then(() => undefined)
  })
}
