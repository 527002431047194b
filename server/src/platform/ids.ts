import { randomUUID } from 'node:crypto'

/** A UUIDv7 (RFC 9562): 48 bits of milliseconds, the rest random. */
export const newId = (now = Date.now()): string => {
  // The platform's own generator keeps a pool of random bytes; only the time and the version are put in.
  const time = now.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`
}
