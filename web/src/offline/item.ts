import type { ProblemBody } from '@kapok/contract/common/problem'
import type { Api, InputOf } from '../api/index.ts'
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

/** As it is entered and queued, before the server fills in what was left out. */
export type ContactInput = InputOf<Api['rosters']['recordContact']>

const RECORD_CONTACT = 'rosters/record-contact'

/** The door a record is about, if it is about one. */
export const doorOf = (name: string, input: unknown): string | null =>
  name === RECORD_CONTACT ? doorKey(input as ContactInput) : null

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
