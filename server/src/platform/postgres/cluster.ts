import { spawn } from 'node:child_process'
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Account, as } from './account.ts'
import type { Binaries } from './binaries.ts'
import { environment } from './environment.ts'
import { makeOwned } from './location.ts'

interface Wanted {
  folder: string
  account: Account | undefined
  binaries: Binaries
  password: string
  durable: boolean
}

/** `pg_trgm` takes Chinese characters for letters only if the C library's LC_CTYPE knows UTF-8: plain `C` is last. */
const CTYPES = ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'zh_CN.UTF-8', 'C']

/** True if it was made. Made beside its place and renamed, so that a cluster either is complete or is not there. */
export async function makeCluster(wanted: Wanted): Promise<boolean> {
  const cluster = join(wanted.folder, 'pg')
  if (existsSync(cluster)) {
    assertVersion(cluster, wanted.binaries.version)
    return false
  }
  let reason = ''
  for (const ctype of CTYPES) {
    reason = await initdb(wanted, `${cluster}.new`, ctype)
    if (reason === '') {
      renameSync(`${cluster}.new`, cluster)
      return true
    }
    if (!reason.includes('locale')) break
  }
  throw new Error(`The database could not be made in ${cluster}: ${reason}`)
}

async function initdb(
  { account, binaries, password, durable }: Wanted,
  cluster: string,
  ctype: string,
): Promise<string> {
  rmSync(cluster, { recursive: true, force: true })
  makeOwned(cluster, account)
  const passwordFile = `${cluster}.password`
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (account !== undefined) chownSync(passwordFile, account.uid, account.gid)
  const options = {
    pgdata: cluster,
    username: 'postgres',
    pwfile: passwordFile,
    auth: 'scram-sha-256',
    encoding: 'UTF8',
    'locale-provider': 'builtin',
    'builtin-locale': 'C.UTF-8',
    locale: 'C',
    'lc-ctype': ctype,
  }
  const process = spawn(
    join(binaries.folder, 'bin', 'initdb'),
    [
      '--data-checksums',
      '--no-instructions',
      durable ? '--sync-method=fsync' : '--no-sync',
      ...Object.entries(options).map(([name, value]) => `--${name}=${value}`),
    ],
    { ...as(account), cwd: '/', env: environment(), stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let errors = ''
  process.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  const { promise, resolve } = Promise.withResolvers<number | null>()
  process.on('close', resolve)
  process.on('error', (error) => {
    errors += error.message
    resolve(-1)
  })
  const code = await promise
  rmSync(passwordFile, { force: true })
  return code === 0 ? '' : errors.trim() || `initdb ended with ${code}`
}

function assertVersion(cluster: string, version: string): void {
  const made = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (made === version.split('.')[0]) return
  throw new Error(
    `${cluster} was made by PostgreSQL ${made} and cannot be opened by ${version}: restore a backup into a new data folder.`,
  )
}
