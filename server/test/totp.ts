import { Secret, TOTP } from 'otpauth'

/** What an authenticator would show now. */
export const codeOf = (secret: string): string =>
  new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')), period: 30 }).generate()
