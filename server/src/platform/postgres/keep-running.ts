import { setTimeout as sleep } from 'node:timers/promises'
import {
  clearTheWay,
  describe,
  type Exit,
  launch,
  type Plan,
  type Postmaster,
  stopPostmaster,
  tell,
} from './postmaster.ts'

const ATTEMPTS = 6
const LONGEST_PAUSE = 10_000

export interface Kept {
  pid: () => number | undefined
  stop: () => Promise<void>
  onExit: (listener: (exit: Exit) => void) => void
}

/** Starts PostgreSQL, and starts it again whenever it ends without being asked. Only the first start can fail. */
export async function keepRunning(plan: Plan): Promise<Kept> {
  const stopping = new AbortController()
  const listeners: ((exit: Exit) => void)[] = []
  let current: Postmaster | undefined = await startPatiently(plan, stopping.signal)

  // A process that ends by an error or by process.exit() takes its database along; only SIGKILL leaves it behind.
  const abandon = () => current !== undefined && tell(current.pid, 'SIGINT', plan.binaries)
  process.once('exit', abandon)

  const watch = async () => {
    while (current !== undefined) {
      const exit = await current.exited
      current = undefined
      if (stopping.signal.aborted) return
      plan.log.error(`PostgreSQL ended with ${describe(exit)}; starting it again`)
      for (const listener of listeners) listener(exit)
      current = await startAgain(plan, stopping.signal)
    }
  }
  const watching = watch()

  return {
    pid: () => current?.pid,
    onExit: (listener) => void listeners.push(listener),
    stop: async () => {
      stopping.abort()
      if (current !== undefined) await stopPostmaster(current, plan)
      await watching
      // Asked to stop while it was starting again.
      if (current !== undefined) await stopPostmaster(current, plan)
      await clearTheWay(plan)
      process.off('exit', abandon)
    },
  }
}

/** Left-over backends, a socket still in use: what keeps a database from starting is mostly gone a moment later. */
async function startPatiently(plan: Plan, stopping: AbortSignal): Promise<Postmaster> {
  let reason = ''
  for (let attempt = 1; attempt <= ATTEMPTS && !stopping.aborted; attempt++) {
    await clearTheWay(plan)
    try {
      return await launch(plan)
    } catch (error) {
      reason = messageOf(error)
      plan.log.warn({ attempt }, `PostgreSQL did not start: ${reason}`)
      if (attempt < ATTEMPTS) await pause(50 * 2 ** attempt, stopping)
    }
  }
  throw new Error(`The database did not start after ${ATTEMPTS} attempts. ${reason}`)
}

async function startAgain(plan: Plan, stopping: AbortSignal): Promise<Postmaster | undefined> {
  for (let round = 0; !stopping.aborted; round++) {
    try {
      return await startPatiently(plan, stopping)
    } catch (error) {
      if (stopping.aborted) return undefined
      plan.log.error(`PostgreSQL is still down: ${messageOf(error)}`)
      await pause(Math.min(1_000 * 2 ** round, LONGEST_PAUSE), stopping)
    }
  }
  return undefined
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  sleep(milliseconds, undefined, { signal }).catch(() => undefined)
