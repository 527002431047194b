import { parentPort, workerData } from 'node:worker_threads'
import { type FileRefusal, FileRefused, type RefusalDetail } from './file-refused.ts'
import { openTable } from './open-table.ts'
import { isHead, shapeRows } from './shape-rows.ts'
import type { TableHead, TableRequest, TableRow } from './table.ts'

// The program of the reading thread: whatever a file does here, the server goes on.

export type ThreadInput = { bytes: Uint8Array; request: TableRequest }
export type ThreadMessage =
  | { head: TableHead }
  // Plain arrays: objects take several times as long to hand over.
  | { lines: number[]; cells: string[][] }
  | { done: true; truncated: boolean }
  | { refused: FileRefusal; detail: RefusalDetail; reason: string }

// Small enough that taking a batch over never holds the server's event loop for long.
const batchRows = 1000

function sayRows(rows: TableRow[]): void {
  say({ lines: rows.map((row) => row.line), cells: rows.map((row) => row.cells) })
}

function say(message: ThreadMessage): void {
  parentPort?.postMessage(message)
}

async function read({ bytes, request }: ThreadInput): Promise<void> {
  const source = await openTable(bytes, request)
  let batch: TableRow[] = []
  let rows = 0
  let truncated = false
  for await (const item of shapeRows(source, request)) {
    if (isHead(item)) {
      say({ head: item })
      continue
    }
    if (rows === request.previewRows) {
      truncated = true
      break
    }
    rows += 1
    if (batch.push(item) < batchRows) continue
    sayRows(batch)
    batch = []
  }
  sayRows(batch)
  say({ done: true, truncated })
}

try {
  await read(workerData as ThreadInput)
} catch (error) {
  if (error instanceof FileRefused)
    say({ refused: error.code, detail: error.detail, reason: String(error.cause ?? '') })
  else say({ refused: 'file-damaged', detail: {}, reason: String(error) })
}
