import type { AddedColumn, ListColumn } from '@kapok/contract/lists/columns'
import type { BatchState, BatchWork } from '@kapok/contract/lists/schema'
import type { Reader, Transaction } from '#platform/db/pool.ts'
import { common, Problem } from '#platform/problems.ts'

/** A batch as it is stored. */
export type BatchRecord = {
  id: string
  response_id: string
  organisation_id: string
  area_id: string
  area_path: string
  part_paths: string[]
  sender_id: string | null
  name: string
  deadline: string
  state: BatchState
  roster_id: string | null
  work: BatchWork | null
  file_name: string
  file_format: string
  file_digest: Buffer
  file_bytes: number
  sheet: string
  header_line: number
  columns: ListColumn[]
  added: AddedColumn[]
  progress_done: number
  progress_of: number
  at_line: number
  worked_at: string | null
  failure: string | null
  failed_in: 'checking' | 'importing' | 'undoing' | null
  received_at: string
  received_by: string
  checked_at: string | null
  imported_at: string | null
  ordered_by: string | null
  order_id: string | null
  closed_at: string | null
  closed_by: string | null
  close_note: string | null
}

/** @throws not-found, also for a batch the reader may not see. */
export const getBatch = async (db: Reader, id: string): Promise<BatchRecord> => {
  const row = await db.selectFrom('batch').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Problem(common.notFound)
  return row as unknown as BatchRecord
}

/** As `getBatch`, and nobody else changes it until this transaction ends. */
export const lockBatch = async (tx: Transaction, id: string): Promise<BatchRecord> => {
  const row = await tx.selectFrom('batch').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Problem(common.notFound)
  return row as unknown as BatchRecord
}

/** Where and by whom a batch is worked on: what a job reads and writes lies there. */
export const scopeOfBatch = ({ area_path }: Pick<BatchRecord, 'area_path'>) => ({
  areaPaths: [area_path],
  rosterIds: [],
  accountIds: [],
})
