import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createLog } from '#platform/log.ts'
import { fingerprint } from '#platform/postgres/location.ts'
import { AlreadyRunning, findOwner } from '#platform/postgres/owner.ts'
import type { Settings } from '#platform/postgres/settings.ts'
import { type Postgres, startPostgres, stopAbandoned } from '#platform/postgres/start.ts'

/** Quick instead of durable: what is lost with the machine is made again. */
const FORGETFUL: Settings = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
  shared_buffers: '128MB',
}

const SLOTS = 10
const PREFIX = 'kapok-test-'
const log = createLog('error')
const project = realpathSync(fileURLToPath(new URL('../..', import.meta.url)))

/**
 * Clusters are kept between runs, because making one takes longer than a test. Each run takes the first that no other
 * run is using, so runs at the same time do not meet.
 */
export async function startSlot(): Promise<Postgres> {
  const parent = join(realpathSync(tmpdir()), `${PREFIX}${fingerprint(project)}-${process.getuid?.() ?? 'user'}`)
  mkdirSync(parent, { recursive: true, mode: 0o755 })
  writeFileSync(join(parent, 'project'), project)
  await removeOrphans(parent)
  for (let slot = 0; slot < SLOTS; slot++) {
    const dataFolder = join(parent, String(slot))
    if (findOwner(dataFolder) === undefined) wipeIfOld(dataFolder)
    try {
      return await startPostgres({ dataFolder, log, settings: FORGETFUL, temporary: true })
    } catch (error) {
      if (!(error instanceof AlreadyRunning)) throw error
    }
  }
  throw new Error(`${SLOTS} test runs of ${project} are in progress.`)
}

/** Without fsync a cluster is only to be trusted as long as the machine has not gone down, nor its program changed. */
function wipeIfOld(dataFolder: string): void {
  const boot = '/proc/sys/kernel/random/boot_id'
  const stamp = [
    existsSync(boot) ? readFileSync(boot, 'utf8').trim() : 'unknown',
    fingerprint(readFileSync(join(project, 'server/package.json'), 'utf8')),
  ].join(' ')
  const file = join(dataFolder, 'stamp')
  if (existsSync(file) && readFileSync(file, 'utf8') === stamp) return
  rmSync(dataFolder, { recursive: true, force: true })
  mkdirSync(dataFolder, { recursive: true, mode: 0o755 })
  writeFileSync(file, stamp)
}

/** What killed runs have left: databases still running, and the folders of projects that are gone. */
async function removeOrphans(parent: string): Promise<void> {
  for (const slot of readdirSync(parent)) {
    const dataFolder = join(parent, slot)
    if (existsSync(join(dataFolder, 'running'))) await stopAbandoned(dataFolder, log)
  }
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name)
    const file = join(folder, 'project')
    if (!existsSync(file) || existsSync(readFileSync(file, 'utf8'))) continue
    const busy = readdirSync(folder).some((slot) => findOwner(join(folder, slot)) !== undefined)
    if (!busy) rmSync(folder, { recursive: true, force: true })
  }
}
