import { createHash, randomBytes } from 'node:crypto'

const shape = /^[\w-]{43}$/

/** 256 random bits. Only its holder ever has it. */
export const newToken = (): string => randomBytes(32).toString('base64url')
export const looksLikeToken = (text: string): boolean => shape.test(text)
/** All that is stored of it; a fast hash is enough for what cannot be guessed. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()
