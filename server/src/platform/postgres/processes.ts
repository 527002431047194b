import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

const onLinux = process.platform === 'linux'

function stat(pid: number): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}

/** False for a zombie too: it answers signal 0, but holds nothing any more. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return !onLinux || stat(pid)?.[0] !== 'Z'
}

/** Tells a process from a later one that was given the same number. Empty where the system does not say. */
export function startedAt(pid: number): string {
  if (onLinux) return stat(pid)?.[19] ?? ''
  if (process.platform === 'win32') return ''
  return spawnSync('ps', ['-p', String(pid), '-o', 'lstart='], { encoding: 'utf8' }).stdout.trim()
}

/**
 * PostgreSQL processes that carry this name: the postmaster in its arguments, the others in their title.
 * Not their working folder, which a container's root may not read.
 */
export function listProcesses(clusterName: string): number[] {
  return listCommands()
    .filter(({ command }) => command.includes(clusterName) && /^(postgres: |\S*postgres )/.test(command))
    .map(({ pid }) => pid)
    .filter(isAlive)
}

function listCommands(): { pid: number; command: string }[] {
  if (process.platform === 'win32') return []
  if (!onLinux) {
    const { stdout } = spawnSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' })
    return stdout.split('\n').map((line) => {
      const [pid = '', ...words] = line.trim().split(' ')
      return { pid: Number(pid), command: words.join(' ') }
    })
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), command: commandOf(name) }))
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

export async function waitUntil(condition: () => boolean, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds
  while (!condition()) {
    if (Date.now() > end) return false
    await sleep(20)
  }
  return true
}
