import { timingSafeEqual } from 'node:crypto'
import { digest } from '#platform/crypto.ts'
import type { Pool } from '#platform/db/pool.ts'
import { reading } from '#platform/db/reading.ts'
import { nowhere } from '#platform/db/scope.ts'
import type { Keys } from '#platform/keys.ts'
import { anyAccount } from './store.ts'

/** Without I, L, O and U: it is read from one screen and typed into another. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * What whoever sets an installation up must show. It follows from the keys of the data folder, so it is the same after a
 * restart and is stored nowhere; 80 bits, of no use once there is an account.
 */
export const setUpCodeOf = (keys: Keys): string =>
  [...digest(keys, 'set-up code', '').subarray(0, 16)]
    .map((byte, i) => (i > 0 && i % 4 === 0 ? '-' : '') + (letters[byte & 31] ?? ''))
    .join('')

const plain = (typed: string) =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-Z]/g, '')

export const isSetUpCode = (keys: Keys, typed: string): boolean => {
  const [given, right] = [typed, setUpCodeOf(keys)].map((text) => digest(keys, 'set-up code', plain(text)))
  return given !== undefined && right !== undefined && timingSafeEqual(given, right)
}

/** The code to print at the start of an installation that nobody has set up yet. */
export const setUpCodeToShow = async (pool: Pool, keys: Keys): Promise<string | undefined> =>
  (await reading(pool, nowhere, anyAccount)) ? undefined : setUpCodeOf(keys)
