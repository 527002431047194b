import type { ProblemBody } from '@kapok/contract/common/problem'
import type { RecordContact } from '@kapok/contract/rosters/schema'
import { textOf } from '../i18n/catalogue.ts'
import type { OutboxRow } from './db.ts'
import { doorKey } from './doorKey.ts'
import { offlineText } from './messages.ts'
import type { Vault } from './seal.ts'

/** One record of the queue, opened. `input` is undefined only if it can no longer be read. */
export type OutboxItem = Omit<OutboxRow, 'sealed' | 'problem' | 'sentAt'> & {
  input: unknown
  problem: ProblemBody | undefined
  sentAt: number | undefined
}

export const RECORD_CONTACT = 'rosters/record-contact'

/** The door a record is about, if it is about one. */
export const doorOf = (name: string, input: unknown): string | null =>
  name === RECORD_CONTACT ? doorKey(input as RecordContact) : null

export const placeOf = (id: string): string => `outbox|${id}`

export async function openItem(vault: Vault, row: OutboxRow): Promise<OutboxItem> {
  const { sealed, problem, sentAt, ...rest } = row
  try {
    return { ...rest, problem, sentAt, input: await vault.unseal(placeOf(row.id), sealed) }
  } catch {
    const unreadable = { code: 'unreadable', message: textOf(offlineText).unreadable }
    return { ...rest, problem: problem ?? unreadable, sentAt, input: undefined }
  }
}
