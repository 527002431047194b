import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { Keys } from '#platform/keys.ts'

const version = Buffer.from([1])

/** Random bytes for many nonces at once: asking for twelve costs as much as for thousands. No two are ever the same slice. */
let pool = Buffer.alloc(0)
const freshNonce = (): Buffer => {
  if (pool.length < 12) pool = randomBytes(12 * 512)
  const nonce = pool.subarray(0, 12)
  pool = pool.subarray(12)
  return nonce
}

/** AES-256-GCM with a fresh nonce: version byte, nonce, tag, ciphertext. `about` binds the bytes to their row. */
export const sealBytes = (keys: Keys, bytes: Uint8Array, about: string): Buffer => {
  const nonce = freshNonce()
  const cipher = createCipheriv('aes-256-gcm', keys.encrypt, nonce)
  cipher.setAAD(Buffer.from(about))
  const body = cipher.update(bytes)
  cipher.final()
  return Buffer.concat([version, nonce, cipher.getAuthTag(), body])
}

/** @throws if the bytes were changed, moved to another row, or sealed with another key. */
export const unsealBytes = (keys: Keys, bytes: Buffer, about: string): Buffer => {
  const decipher = createDecipheriv('aes-256-gcm', keys.encrypt, bytes.subarray(1, 13))
  decipher.setAAD(Buffer.from(about))
  decipher.setAuthTag(bytes.subarray(13, 29))
  const body = decipher.update(bytes.subarray(29))
  decipher.final()
  return body
}

/** As `sealBytes`, of a text. */
export const seal = (keys: Keys, text: string, about: string): Buffer => sealBytes(keys, Buffer.from(text), about)

/** As `unsealBytes`, of a text. */
export const unseal = (keys: Keys, bytes: Buffer, about: string): string =>
  unsealBytes(keys, bytes, about).toString('utf8')

/** A keyed digest (HMAC-SHA-256): finds a value without holding it. `purpose` keeps digests of different fields apart. */
export const digest = (keys: Keys, purpose: string, text: string): Buffer =>
  createHmac('sha256', keys.lookup).update(`${purpose}\u0000${text}`).digest()
