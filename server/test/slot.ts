import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
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
  const temporary = realpathSync(tmpdir())
  const parent = join(temporary, PREFIX + fingerprint(whatItDependsOn()))
  mkdirSync(parent, { recursive: true, mode: 0o755 })
  writeFileSync(join(parent, 'project'), project)
  await stopOrphans(parent)
  await removeOutdated(temporary, parent)
  for (let slot = 0; slot < SLOTS; slot++) {
    try {
      return await startPostgres({ dataFolder: join(parent, String(slot)), log, settings: FORGETFUL, temporary: true })
    } catch (error) {
      if (!(error instanceof AlreadyRunning)) throw error
    }
  }
  throw new Error(`${SLOTS} test runs of ${project} are in progress.`)
}

/** Without fsync a cluster is only to be trusted until the machine goes down; and a new PostgreSQL wants a new one. */
function whatItDependsOn(): string {
  const boot = '/proc/sys/kernel/random/boot_id'
  return [
    project,
    process.getuid?.(),
    existsSync(boot) ? readFileSync(boot, 'utf8') : '',
    readFileSync(join(project, 'server/package.json'), 'utf8'),
  ].join('\n')
}

async function stopOrphans(parent: string): Promise<boolean> {
  const slots = readdirSync(parent).map((name) => join(parent, name))
  for (const slot of slots) if (existsSync(join(slot, 'running'))) await stopAbandoned(slot, log)
  return slots.every((slot) => findOwner(slot) === undefined)
}

async function removeOutdated(temporary: string, current: string): Promise<void> {
  for (const name of readdirSync(temporary)) {
    const parent = join(temporary, name)
    const record = join(parent, 'project')
    if (!name.startsWith(PREFIX) || parent === current || !existsSync(record)) continue
    const owner = readFileSync(record, 'utf8')
    if (owner !== project && existsSync(owner)) continue
    if (statSync(parent).uid !== (process.getuid?.() ?? 0)) continue
    if (await stopOrphans(parent)) rmSync(parent, { recursive: true, force: true })
  }
}
