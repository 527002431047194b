import { createHash } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Log } from '#platform/log.ts'
import { type Account, as, canEnter, findAccount, isRoot } from './account.ts'

export interface Location {
  /** Holds `pg`; the account can enter it. */
  folder: string
  account: Account | undefined
}

interface Wanted {
  dataFolder: string
  /** Tests only: a database that a reboot may take away is better than none. */
  temporary: boolean
  log: Log
}

export const fingerprint = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12)

/** The data folder itself, unless the account cannot get there (/root is 0700): then a folder named after it. */
export function locate({ dataFolder, temporary, log }: Wanted): Location {
  const record = join(dataFolder, 'pg-location')
  const recorded = existsSync(record) ? readFileSync(record, 'utf8').trim() : undefined
  if (recorded !== undefined) claim(recorded, dataFolder)
  const account = findAccount(ownerOf(join(recorded ?? dataFolder, 'pg')))
  const folder = recorded ?? dataFolder
  if (canEnter(folder, account)) return { folder, account }
  if (existsSync(join(folder, 'pg'))) throw new Error(`The account ${account?.name} can no longer enter ${folder}.`)
  const elsewhere = join(sharedFolder({ temporary, log }), fingerprint(dataFolder))
  mkdirSync(elsewhere, { recursive: true, mode: 0o711 })
  claim(elsewhere, dataFolder)
  writeFileSync(record, `${elsewhere}\n`, { mode: 0o600 })
  log.info({ folder: elsewhere }, 'PostgreSQL cannot enter the data folder, so the database is kept elsewhere')
  return { folder: elsewhere, account }
}

/** The cluster of a data folder, if there is one. */
export function findCluster(dataFolder: string): string | undefined {
  const record = join(dataFolder, 'pg-location')
  const cluster = join(existsSync(record) ? readFileSync(record, 'utf8').trim() : dataFolder, 'pg')
  return existsSync(cluster) ? cluster : undefined
}

function ownerOf(cluster: string): { uid: number; gid: number } | undefined {
  if (!existsSync(cluster)) return undefined
  const owner = statSync(cluster)
  if (!isRoot() && process.getuid !== undefined && owner.uid !== process.getuid()) {
    throw new Error(`${cluster} belongs to another user (${owner.uid}): start Kapok as the user who made it.`)
  }
  return owner
}

/** A copied data folder carries the record along, and two programs on one database would end badly. */
function claim(folder: string, dataFolder: string): void {
  if (!existsSync(folder)) {
    throw new Error(
      `The database of ${dataFolder} was kept in ${folder}, which is gone: bring it back or restore a backup.`,
    )
  }
  const file = join(folder, 'data-folder')
  const other = existsSync(file) ? readFileSync(file, 'utf8').trim() : dataFolder
  if (other !== dataFolder && existsSync(join(other, 'pg-location'))) {
    throw new Error(`The database in ${folder} belongs to ${other}; its copy ${dataFolder} has no database of its own.`)
  }
  writeFileSync(file, `${dataFolder}\n`, { mode: 0o600 })
}

/** For what root keeps where any account may enter. */
export function sharedFolder({ temporary, log }: Omit<Wanted, 'dataFolder'>): string {
  const folder = '/var/lib/kapok'
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 })
    return folder
  } catch (error) {
    if (!temporary) throw error
    const fallback = join(realpathSync(tmpdir()), 'kapok-shared')
    mkdirSync(fallback, { recursive: true, mode: 0o755 })
    log.warn({ folder: fallback }, `${folder} cannot be made, so a temporary folder is used`)
    return fallback
  }
}

/** Made if missing, and given to the account that PostgreSQL runs as. */
export function makeOwned(folder: string, account: Account | undefined): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { uid, gid } = as(account)
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid)
  return folder
}
