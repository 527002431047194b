import { accessSync, chmodSync, constants, existsSync, mkdirSync, readdirSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from '#platform/log.ts'
import { isRoot } from './account.ts'
import { prepareBinaries } from './binaries.ts'
import { makeCluster } from './cluster.ts'
import { chooseEndpoint, removeStaleSockets } from './endpoint.ts'
import { type Kept, keepRunning } from './keep-running.ts'
import { findCluster, fingerprint, locate, sharedFolder } from './location.ts'
import { openLogFile } from './log-file.ts'
import { findOwner, own } from './owner.ts'
import { clearTheWay } from './postmaster.ts'
import { ensureRoles } from './roles.ts'
import { loadPasswords } from './secrets.ts'
import { DEFAULTS, type Settings } from './settings.ts'

export interface StartPostgres {
  dataFolder: string
  log: Log
  settings?: Settings
  /** Sockets are quicker and private; Windows has none that Node can use. */
  listen?: 'socket' | 'tcp'
  /** Tests only: where no lasting folder can be had, use one that a reboot may take away. */
  temporary?: boolean
}

/** `pid` is the postmaster's, new after every restart; `onExit` tells when it ended without being asked. */
export interface Postgres extends Kept {
  /** As `kapok`: no superuser, so row-level security binds it. */
  url: string
  /** As the superuser `postgres`, for making databases. */
  adminUrl: string
}

/** The PostgreSQL that is part of Kapok, on its own data folder, until `stop()`. */
export async function startPostgres(options: StartPostgres): Promise<Postgres> {
  const dataFolder = makeDataFolder(options.dataFolder)
  const release = own(dataFolder)
  const logFile = openLogFile(join(dataFolder, 'postgres.log'))
  const close = () => {
    logFile.close()
    release()
  }
  try {
    const { log, temporary = false, listen = process.platform === 'win32' ? 'tcp' : 'socket' } = options
    const { folder, account } = locate({ dataFolder, temporary, log })
    const binaries = prepareBinaries(account, () => (isRoot() ? sharedFolder({ temporary, log }) : dataFolder))
    const cluster = join(folder, 'pg')
    const passwords = loadPasswords(dataFolder, existsSync(cluster))
    const settings = { ...DEFAULTS, ...options.settings }
    const durable = settings['fsync'] !== 'off'
    const made = await makeCluster({ folder, account, binaries, password: passwords.postgres, durable })
    const place = { cluster, name: nameOf(cluster), account, binaries, log }
    await clearTheWay(place)
    const endpoint = await chooseEndpoint(listen, { folder, dataFolder, account })
    removeStaleSockets(endpoint)
    const kept = await keepRunning({
      ...place,
      logFile,
      settings: { ...settings, ...endpoint.settings },
    })
    const url = endpoint.url('kapok', passwords.kapok, 'kapok')
    const adminUrl = endpoint.url('postgres', passwords.postgres, 'postgres')
    let stopped: Promise<void> | undefined
    const stop = () => (stopped ??= kept.stop().finally(close))
    await ensureRoles({ adminUrl, url, password: passwords.kapok, made }).catch(async (error: unknown) => {
      await kept.stop()
      throw error
    })
    return { ...kept, url, adminUrl, stop }
  } catch (error) {
    close()
    throw error
  }
}

/** Ends the database of a Kapok that was killed and will not be started again. */
export async function stopAbandoned(dataFolder: string, log: Log): Promise<void> {
  const cluster = findCluster(dataFolder)
  if (cluster === undefined || findOwner(dataFolder) !== undefined) return
  await clearTheWay({ cluster, name: nameOf(cluster), log })
}

const nameOf = (cluster: string): string => `kapok-${fingerprint(cluster)}`

function makeDataFolder(path: string): string {
  const made = mkdirSync(path, { recursive: true }) !== undefined
  // The account that PostgreSQL runs as must be able to pass through; what is secret in here is 0600 by itself.
  if (isRoot() && readdirSync(path).length === 0) chmodSync(path, 0o711)
  else if (made) chmodSync(path, 0o700)
  try {
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    throw new Error(`The data folder ${path} belongs to another user: start Kapok as the user who made it.`)
  }
  return realpathSync(path)
}
