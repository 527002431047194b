import { createHash, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export interface Keys {
  /** Encrypts what only people with a right to it may read. */
  encrypt: KeyObject
  /** Digests what must be found again without being readable. */
  lookup: KeyObject
  /** Names the keys without telling them. */
  id: string
}

/** Keys are made once. Without them the data is unreadable, so lost ones are never replaced by new ones in silence. */
export function loadKeys(dataFolder: string, keyFile = join(dataFolder, 'keys')): Keys {
  const expected = join(dataFolder, 'keys-id')
  if (!existsSync(keyFile)) {
    if (existsSync(expected)) {
      throw new Error(
        `The key file ${keyFile} is missing. The data in ${dataFolder} cannot be read without it: bring it back.`,
      )
    }
    make(keyFile)
  }
  const keys = read(keyFile)
  mkdirSync(dataFolder, { recursive: true })
  if (!existsSync(expected)) writeFileSync(expected, keys.id)
  if (readFileSync(expected, 'utf8') !== keys.id) {
    throw new Error(`The key file ${keyFile} is not the one that belongs to the data in ${dataFolder}.`)
  }
  return keys
}

/** Linked into place, so that two processes that start together end up with the same keys. */
function make(keyFile: string): void {
  mkdirSync(dirname(keyFile), { recursive: true })
  const half = `${keyFile}.${process.pid}`
  const lines = ['encrypt', 'lookup'].map((name) => `${name} ${randomBytes(32).toString('base64')}\n`)
  writeFileSync(half, lines.join(''), { mode: 0o600 })
  try {
    linkSync(half, keyFile)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(half)
  }
}

function read(keyFile: string): Keys {
  if (process.platform !== 'win32' && (statSync(keyFile).mode & 0o077) !== 0) {
    throw new Error(`The key file ${keyFile} can be read by others: run chmod 600 on it.`)
  }
  const text = readFileSync(keyFile, 'utf8')
  const key = (name: string) => Buffer.from(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1] ?? '', 'base64')
  const [encrypt, lookup] = [key('encrypt'), key('lookup')]
  if (encrypt.length !== 32 || lookup.length !== 32) throw new Error(`The key file ${keyFile} is damaged.`)
  // Key objects: handing bytes to each cipher and digest costs four times as much as the work itself.
  return {
    encrypt: createSecretKey(encrypt),
    lookup: createSecretKey(lookup),
    id: createHash('sha256').update('kapok keys').update(text).digest('hex').slice(0, 16),
  }
}
