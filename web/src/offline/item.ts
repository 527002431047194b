import type { ProblemBody } from '@kapok/contract/common/problem'
import type { ContactRecorded } from '@kapok/contract/rosters/schema'
import type { Api, InputOf } from '../api/index.ts'
import { textOf } from '../i18n/catalogue.ts'
import type { OutboxRow } from './db.ts'
import { doorKey } from './doorKey.ts'
import { offlineText } from './messages.ts'
import type { Vault } from './seal.ts'

/** One record of the queue, opened. `input` is undefined only if it can no longer be read. */
export type OutboxItem = Omit<OutboxRow, 'sealed' | 'problem' | 'sentAt' | 'answer'> & {
  input: unknown
  /** What the server said when it took it; undefined until then, and where it had nothing to say. */
  answer: unknown
  problem: ProblemBody | undefined
  sentAt: number | undefined
}

/** As it is entered and queued, before the server fills in what was left out. */
export type ContactInput = InputOf<Api['rosters']['recordContact']>

export type ReversalInput = InputOf<Api['rosters']['reverseContact']>
export type SettlementInput = InputOf<Api['rosters']['settleFollowUp']>

/** Commands that change what a door shows. */
export const RECORD = 'rosters/record-contact'
export const REVERSE = 'rosters/reverse-contact'
export const SETTLE = 'rosters/settle-follow-up'

/** The door a record is about, where the record itself says so. */
export const doorOf = (name: string, input: unknown): string | null =>
  name === RECORD ? doorKey(input as ContactInput) : null

export const placeOf = (id: string): string => `outbox|${id}`
export const answerPlaceOf = (id: string): string => `answer|${id}`

export async function openItem(vault: Vault, row: OutboxRow): Promise<OutboxItem> {
  const { sealed, problem, sentAt, answer: sealedAnswer, ...rest } = row
  const answer: unknown =
    sealedAnswer && (await vault.unseal(answerPlaceOf(row.id), sealedAnswer).catch(() => undefined))
  try {
    return { ...rest, problem, sentAt, answer, input: await vault.unseal(placeOf(row.id), sealed) }
  } catch {
    const unreadable = { code: 'unreadable', message: textOf(offlineText).unreadable }
    return { ...rest, problem: problem ?? unreadable, sentAt, answer, input: undefined }
  }
}

/** What the server said of a recorded contact, once it has; null where it has said nothing, or about something else. */
export const toldOf = (item: OutboxItem | undefined): ContactRecorded | null =>
  item?.name === RECORD && item.answer !== undefined ? (item.answer as ContactRecorded) : null
