import { type DocumentRead, maskDocument, maskPhone, type Phone } from '@kapok/contract/people/rules'
import { digest, seal, unseal } from '#platform/crypto.ts'
import type { Keys } from '#platform/keys.ts'

/** A number as a table holds it: sealed to its row, shown masked, found by keyed digests. Never in clear. */
export type SealedNumber = { sealed: Buffer; masked: string; digest: Buffer; last4_digest: Buffer }

/** Numbers as `parsePhone` and `checkDocument` write them; last four digits as people say them. */
export const phoneDigest = (keys: Keys, number: string) => digest(keys, 'phone', number)
export const phoneEndDigest = (keys: Keys, last4: string) => digest(keys, 'phone-end', last4)
export const documentDigest = (keys: Keys, number: string) => digest(keys, 'document', number)
export const documentEndDigest = (keys: Keys, last4: string) => digest(keys, 'document-end', last4)

/** The last four digits people remember: those before an extension. */
const endOf = ({ normalised, extension }: Phone): string =>
  (extension === null ? normalised : normalised.slice(0, -extension.length - 1)).slice(-4)

export const sealPhone = (keys: Keys, id: string, phone: Phone): SealedNumber => ({
  sealed: seal(keys, phone.normalised, `phone:${id}`),
  masked: maskPhone(phone.normalised),
  digest: phoneDigest(keys, phone.normalised),
  last4_digest: phoneEndDigest(keys, endOf(phone)),
})

export const sealDocument = (keys: Keys, id: string, { number }: DocumentRead): SealedNumber => ({
  sealed: seal(keys, number, `document:${id}`),
  masked: maskDocument(number),
  digest: documentDigest(keys, number),
  last4_digest: documentEndDigest(keys, number.slice(-4)),
})

type SealedRow = { id: string; sealed: Buffer }
/** @throws if the bytes were changed, or belong to another row. */
export const unsealPhone = (keys: Keys, row: SealedRow) => unseal(keys, row.sealed, `phone:${row.id}`)
export const unsealDocument = (keys: Keys, row: SealedRow) => unseal(keys, row.sealed, `document:${row.id}`)
