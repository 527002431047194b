import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive, startedAt } from './processes.ts'

export class AlreadyRunning extends Error {
  override name = 'AlreadyRunning'
}

/**
 * One Kapok per data folder: a second one would stop the database of the first as a left-over.
 * A file and not a lock, because Node has none; what a killed process leaves is recognised as stale.
 */
export function own(dataFolder: string): () => void {
  const file = join(dataFolder, 'running')
  const me = `${process.pid} ${startedAt(process.pid)}`
  try {
    writeFileSync(file, me, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    const owner = findOwner(dataFolder)
    if (owner !== undefined) throw new AlreadyRunning(`Kapok is already running on ${dataFolder} (process ${owner}).`)
    rmSync(file, { force: true })
    writeFileSync(file, me, { flag: 'wx', mode: 0o600 })
  }
  return () => rmSync(file, { force: true })
}

/** The process that has this data folder, if it is still alive. */
export function findOwner(dataFolder: string): number | undefined {
  const file = join(dataFolder, 'running')
  if (!existsSync(file)) return undefined
  const [pid = '', ...since] = readFileSync(file, 'utf8').split(' ')
  return isAlive(Number(pid)) && startedAt(Number(pid)) === since.join(' ') ? Number(pid) : undefined
}
