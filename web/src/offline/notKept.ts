import { textOf } from '../i18n/catalogue.ts'
import { offlineText } from './messages.ts'

export type NotKeptReason = 'full' | 'closed' | 'unreachable' | 'signedOut'

/** The record is nowhere: neither on this device nor on the server. `message` says so and what to do. */
export class NotKept extends Error {
  override readonly name = 'NotKept'
  readonly reason: NotKeptReason

  constructor(reason: NotKeptReason, cause?: unknown) {
    super(textOf(offlineText).notKept[reason], { cause })
    this.reason = reason
  }
}

/** Why a write failed. Dexie wraps the browser's error, sometimes twice. */
export function reasonOf(error: unknown): 'full' | 'closed' {
  for (let each = error, depth = 0; each && depth < 4; depth++) {
    const { name, inner, cause } = each as { name?: unknown; inner?: unknown; cause?: unknown }
    if (name === 'QuotaExceededError') return 'full'
    each = inner ?? cause
  }
  return 'closed'
}
