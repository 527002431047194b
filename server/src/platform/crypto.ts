import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { Keys } from '#platform/keys.ts'

/** AES-256-GCM with a fresh nonce: version byte, nonce, tag, ciphertext. `about` binds the text to its row. */
export const seal = (keys: Keys, text: string, about: string): Buffer => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keys.encrypt, nonce)
  cipher.setAAD(Buffer.from(about))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([Buffer.from([1]), nonce, cipher.getAuthTag(), body])
}

/** @throws if the bytes were changed, moved to another row, or sealed with another key. */
export const unseal = (keys: Keys, bytes: Buffer, about: string): string => {
  const decipher = createDecipheriv('aes-256-gcm', keys.encrypt, bytes.subarray(1, 13))
  decipher.setAAD(Buffer.from(about))
  decipher.setAuthTag(bytes.subarray(13, 29))
  return Buffer.concat([decipher.update(bytes.subarray(29)), decipher.final()]).toString('utf8')
}

/** A keyed digest (HMAC-SHA-256): finds a value without holding it. `purpose` keeps digests of different fields apart. */
export const digest = (keys: Keys, purpose: string, text: string): Buffer =>
  createHmac('sha256', keys.lookup).update(`${purpose}\u0000${text}`).digest()
