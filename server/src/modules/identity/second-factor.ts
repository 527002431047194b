import { Secret, TOTP } from 'otpauth'
import { seal, unseal } from '#platform/crypto.ts'
import { type Keys } from '#platform/keys.ts'

const issuer = 'Kapok'
const period = 30
const binding = (accountId: string) => `account second factor ${accountId}`

export const newSecret = (): string => new Secret({ size: 20 }).base32

/** What an authenticator app reads from the QR code. */
export const uriOf = (secret: string, loginName: string): string =>
  new TOTP({ issuer, label: loginName, secret: Secret.fromBase32(secret), period }).toString()

/** The half minute a code belongs to, one earlier or later allowed for clocks; undefined when it is no code of now. */
export const stepOf = (secret: string, code: string, now: Date): number | undefined => {
  const timestamp = now.getTime()
  const delta = TOTP.validate({ token: code, secret: Secret.fromBase32(secret), period, timestamp, window: 1 })
  return delta === null ? undefined : Math.floor(timestamp / 1000 / period) + delta
}

export const sealSecret = (keys: Keys, accountId: string, secret: string): Buffer =>
  seal(keys, secret, binding(accountId))
export const unsealSecret = (keys: Keys, accountId: string, sealed: Buffer): string =>
  unseal(keys, sealed, binding(accountId))
