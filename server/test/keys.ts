import { createSecretKey } from 'node:crypto'
import type { Keys } from '../src/platform/keys.ts'

/** The same for every test, so that a failure can be looked at again. */
export const testKeys: Keys = {
  encrypt: createSecretKey(Buffer.alloc(32, 7)),
  lookup: createSecretKey(Buffer.alloc(32, 9)),
  id: 'test',
}
