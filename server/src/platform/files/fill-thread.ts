import { workerData } from 'node:worker_threads'
import { planFill } from './fill-plan.ts'
import type { FilledTable, FillRequest } from './fill-request.ts'
import { fillText } from './fill-text.ts'
import { fillWorkbook } from './fill-workbook.ts'
import { openTable } from './open-table.ts'
import { plainWorkbook } from './plain-workbook.ts'
import { say, sayWhatFails } from './thread-says.ts'

// The program of the thread that writes into a file.

export type FillInput = { bytes: Uint8Array; request: FillRequest }
export type FillMessage = { filled: FilledTable }

async function fill(bytes: Uint8Array, request: FillRequest): Promise<FilledTable> {
  const source = await openTable(bytes, request)
  const { format, encoding, plain } = source
  const plan = await planFill(source, request)
  if ((format === 'csv' || format === 'tsv') && !request.asWorkbook) {
    const ending = /\.(?:csv|tsv|txt)$/i.exec(request.name)?.[0].toLowerCase() ?? `.${format}`
    return { bytes: fillText(bytes, encoding ?? 'utf-8', plan), ending, format }
  }
  const workbook = format === 'xlsx' && plain ? bytes : await plainWorkbook(await openTable(bytes, request))
  return { bytes: await fillWorkbook(workbook, plan, request.limits), ending: '.xlsx', format: 'xlsx' }
}

await sayWhatFails(async () => {
  const { bytes, request } = workerData as FillInput
  const filled = await fill(bytes, request)
  say<FillMessage>({ filled }, [filled.bytes.buffer as ArrayBuffer])
})
