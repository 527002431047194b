import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Passwords {
  postgres: string
  kapok: string
}

export function loadPasswords(dataFolder: string, clusterExists: boolean): Passwords {
  const file = join(dataFolder, 'pg-passwords.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Passwords
  if (clusterExists) throw new Error(`${file} is missing, and without it the database in ${dataFolder} stays locked.`)
  const password = () => randomBytes(24).toString('base64url')
  const passwords: Passwords = { postgres: password(), kapok: password() }
  writeFileSync(`${file}.new`, JSON.stringify(passwords), { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return passwords
}
