import type { BatchState, BatchSummary, WorkCounts } from '@kapok/contract/lists/schema'
import type { Reader } from '#platform/db/pool.ts'

/** The columns that every view of a batch is made of. */
export const summaries = (db: Reader) =>
  db
    .selectFrom('batch')
    .innerJoin('organisation', 'organisation.id', 'batch.organisation_id')
    .innerJoin('area', 'area.id', 'batch.area_id')
    .leftJoin('list_sender', 'list_sender.id', 'batch.sender_id')
    .select(['batch.id', 'batch.name', 'batch.sender_id', 'batch.response_id', 'batch.state', 'batch.deadline'])
    .select(['batch.received_at', 'batch.progress_done', 'batch.progress_of'])
    .select(['organisation.name as organisation_name', 'area.name as area_name', 'list_sender.name as sender_name'])

type SummaryRow = {
  id: string
  name: string
  sender_id: string | null
  sender_name: string | null
  response_id: string
  organisation_name: string
  area_name: string
  state: string
  deadline: string
  received_at: string
  progress_done: number
  progress_of: number
}

const running: ReadonlySet<string> = new Set(['checking', 'importing', 'undoing'])

export const summaryOf = (row: SummaryRow, rows: number, work: WorkCounts): BatchSummary => ({
  id: row.id,
  name: row.name,
  senderId: row.sender_id,
  senderName: row.sender_name,
  responseId: row.response_id,
  organisationName: row.organisation_name,
  areaName: row.area_name,
  state: row.state as BatchState,
  deadline: row.deadline,
  receivedAt: row.received_at,
  rows,
  work,
  progress: running.has(row.state) ? { done: row.progress_done, of: row.progress_of } : null,
})
