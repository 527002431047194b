import { workerData } from 'node:worker_threads'
import { openTable } from './open-table.ts'
import { isHead, shapeRows } from './shape-rows.ts'
import type { TableEnd, TableHead, TableRequest, TableRow } from './table.ts'
import { say, sayWhatFails } from './thread-says.ts'

// The program of the reading thread.

export type ThreadInput = { bytes: Uint8Array; request: TableRequest }
export type ThreadMessage =
  | { head: TableHead }
  // Plain arrays: objects take several times as long to hand over.
  | { lines: number[]; cells: string[][] }
  | { end: TableEnd }

// Small enough that taking a batch over never holds the server's event loop for long.
const batchRows = 1000

function sayRows(rows: TableRow[]): void {
  say<ThreadMessage>({ lines: rows.map((row) => row.line), cells: rows.map((row) => row.cells) })
}

await sayWhatFails(async () => {
  const { bytes, request } = workerData as ThreadInput
  const source = await openTable(bytes, request)
  const end: TableEnd = { hiddenLines: [], notes: [] }
  let batch: TableRow[] = []
  let rows = 0
  for await (const item of shapeRows(source, request, end.notes)) {
    if (isHead(item)) {
      say<ThreadMessage>({ head: item })
      continue
    }
    if (rows === request.previewRows) {
      end.truncated = true
      break
    }
    rows += 1
    if (source.hiddenLines.has(item.line)) end.hiddenLines.push(item.line)
    if (batch.push(item) < batchRows) continue
    sayRows(batch)
    batch = []
  }
  sayRows(batch)
  say<ThreadMessage>({ end })
})
