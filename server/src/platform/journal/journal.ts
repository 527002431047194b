import type { Task } from '#platform/commands/group.ts'
import { bundleOn, type Statement } from '#platform/db/bundle.ts'
import type { Client } from '#platform/db/pool.ts'
import { insertRows, type SetWrite, writeStatement } from '#platform/db/sets.ts'

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

const insert = insertRows<JournalRow>('journal', {
  id: 'uuid',
  name: 'text',
  actor_id: 'uuid',
  session_id: 'uuid',
  device_id: 'uuid',
  subject_ids: 'uuid[]',
  area_path: 'text',
  device_at: 'timestamptz',
  at: 'timestamptz',
  digest: 'bytea',
  result: 'jsonb',
  note: 'text',
})

export const journalStatement = (rows: readonly JournalRow[]): Statement =>
  writeStatement(insert as SetWrite<never>, rows)

export const insertJournal = async (client: Client, row: JournalRow): Promise<void> => {
  const travel = bundleOn(client)
  const inserted = travel.add(journalStatement([row]))
  travel.send()
  await inserted
}

/** Commands of these ids that already took effect. */
export const repeatsOf = (ids: readonly string[]): Statement => ({
  name: 'journal repeats',
  text: 'select id, name, actor_id, digest, result from journal where id = any($1::uuid[])',
  values: [ids],
})
