import type { Task } from '#platform/commands/group.ts'
import type { Client } from '#platform/db/pool.ts'
import { insertRows, runSetWrite, type SetWrite } from '#platform/db/sets.ts'

/** One row of the journal: who did what, when, to which subjects. The input is kept as a keyed digest only. */
export type JournalRow = {
  id: string
  name: string
  actor_id: string | null
  session_id: string | null
  device_id: string | null
  subject_ids: string[]
  area_path: string
  device_at: string
  at: string
  digest: Buffer
  result: unknown
  note: string | null
}

export const journalRow = (
  task: Task,
  now: Date,
  subjects: string[],
  areaPath: string,
  note: string | null,
  result: unknown,
): JournalRow => ({
  id: task.sent.id,
  name: task.operation.name,
  actor_id: task.actor.accountId,
  session_id: task.actor.sessionId,
  device_id: task.sent.device,
  subject_ids: subjects,
  area_path: areaPath,
  device_at: task.sent.at,
  at: now.toISOString(),
  digest: task.digest,
  result: task.operation.keepsResult ? result : null,
  note,
})

const columns = [
  'id',
  'name',
  'actor_id',
  'session_id',
  'device_id',
  'subject_ids',
  'area_path',
  'device_at',
  'at',
  'digest',
  'result',
  'note',
] as const
const insert: SetWrite<JournalRow> = insertRows<JournalRow>('journal', columns)

export const insertJournal = (client: Client, rows: readonly JournalRow[]) =>
  runSetWrite(
    client,
    insert as SetWrite<never>,
    rows.map((row) => ({ ...row, digest: `\\x${row.digest.toString('hex')}` })),
  )

/** Commands of these ids that already took effect. */
export const findRepeats = async (client: Client, ids: readonly string[]): Promise<Map<string, JournalRow>> => {
  const found = await client.query<JournalRow>({
    name: 'journal repeats',
    text: 'select id, name, actor_id, digest, result from journal where id = any($1::uuid[])',
    values: [ids],
  })
  return new Map(found.rows.map((row) => [row.id, row]))
}
