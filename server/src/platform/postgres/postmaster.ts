import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '#platform/log.ts'
import { type Account, as } from './account.ts'
import type { Binaries } from './binaries.ts'
import { environment } from './environment.ts'
import type { LogFile } from './log-file.ts'
import { listProcesses, signal, waitUntil } from './processes.ts'
import { asArguments, type Settings } from './settings.ts'

export interface Plan {
  cluster: string
  /** In every process title, so that ours can be told from any other PostgreSQL. */
  name: string
  account: Account | undefined
  binaries: Binaries
  settings: Settings
  logFile: LogFile
  log: Log
}

export interface Exit {
  code: number | null
  signal: NodeJS.Signals | null
}

export interface Postmaster {
  pid: number
  exited: Promise<Exit>
}

/** Crash recovery answers nobody until it is through, and cutting it short only makes it start over. */
const LONGEST_RECOVERY = 10 * 60_000

/** Resolves when connections are accepted. Its own session (`detached`), or Ctrl-C would end it before the server. */
export async function launch(plan: Plan): Promise<Postmaster> {
  const before = plan.logFile.size()
  const child = spawn(
    join(plan.binaries.folder, 'bin', 'postgres'),
    ['-D', plan.cluster, ...asArguments({ ...plan.settings, cluster_name: plan.name })],
    {
      ...as(plan.account),
      cwd: '/',
      env: environment(),
      detached: true,
      stdio: ['ignore', plan.logFile.descriptor, plan.logFile.descriptor],
    },
  )
  let ended: Exit | undefined
  const exited = exitOf(child).then((exit) => {
    ended = exit
    return exit
  })
  const end = Date.now() + LONGEST_RECOVERY
  while (ended === undefined && Date.now() < end) {
    const { pid, status } = readPidFile(plan.cluster)
    if (pid !== undefined && pid === child.pid && status === 'ready') return { pid, exited }
    await Promise.race([sleep(20), exited])
  }
  if (child.pid !== undefined && ended === undefined) signal(child.pid, 'SIGQUIT')
  throw new Error(`PostgreSQL ended with ${describe(await exited)}:\n${plan.logFile.tail(before)}`)
}

export const describe = ({ code, signal }: Exit): string => signal ?? `code ${code}`

async function exitOf(child: ChildProcess): Promise<Exit> {
  const { promise, resolve } = Promise.withResolvers<Exit>()
  child.once('exit', (code, signal) => resolve({ code, signal }))
  child.once('error', () => resolve({ code: -1, signal: null }))
  return await promise
}

function readPidFile(cluster: string): { pid?: number; status?: string } {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), status: lines[7]?.trim() ?? '' }
  } catch {
    return {}
  }
}

/** `pg_ctl stop -m fast`: running transactions are rolled back, everything is written, and only then it ends. */
export async function stopPostmaster({ pid, exited }: Postmaster, { binaries }: Plan): Promise<void> {
  const steps: [NodeJS.Signals, number][] = [
    ['SIGINT', 30_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ]
  for (const [name, patience] of steps) {
    tell(pid, name, binaries)
    const done = await Promise.race([exited, sleep(patience, 'late' as const, { ref: false })])
    if (done !== 'late') return
  }
}

export function tell(pid: number, name: NodeJS.Signals, binaries: Binaries): void {
  if (process.platform !== 'win32') return signal(pid, name)
  spawnSync(join(binaries.folder, 'bin', 'pg_ctl'), ['kill', name.replace('SIG', ''), String(pid)])
}

/** Stops what an earlier Kapok that was killed has left running on this cluster, and what would keep us from starting. */
export async function clearTheWay({ cluster, name, log }: Pick<Plan, 'cluster' | 'name' | 'log'>): Promise<void> {
  const { pid } = readPidFile(cluster)
  const left = () => listProcesses(name)
  const gone = () => left().length === 0
  if (pid !== undefined && left().includes(pid)) {
    log.warn({ pid }, 'stopping a database that was left running')
    signal(pid, 'SIGINT')
    await waitUntil(gone, 20_000)
  }
  for (const kind of ['SIGQUIT', 'SIGKILL'] as const) {
    // The backends of a killed postmaster notice by themselves, unless they are busy.
    if (await waitUntil(gone, 500)) break
    log.warn({ count: left().length }, 'ending database processes that were left running')
    for (const leftover of left()) signal(leftover, kind)
    await waitUntil(gone, 5_000)
  }
  // PostgreSQL itself removes the file of a dead process; of one whose number was given away again, it cannot know.
  const file = join(cluster, 'postmaster.pid')
  if (pid !== undefined && gone() && existsSync(file) && answers(pid)) rmSync(file)
}

function answers(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
