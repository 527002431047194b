import { createHmac } from 'node:crypto'
import { type Actor, scopeOf } from '#platform/access/actor.ts'
import { mayCall } from '#platform/access/permit.ts'
import { asProblem, isPassing } from '#platform/db/errors.ts'
import type { Client, Pool } from '#platform/db/pool.ts'
import { reading } from '#platform/db/reading.ts'
import type { JournalRow } from '#platform/journal/journal.ts'
import type { Keys } from '#platform/keys.ts'
import { common, Problem } from '#platform/problems.ts'
import { type Ending, runGroup, type Task } from './group.ts'
import type { CommandOperation, Sent } from './operation.ts'

type Queued = Task & { resolve: (result: unknown) => void; reject: (error: unknown) => void; tries: number }

/** Most commands one commit carries, and how many commits may be on their way at once. */
const mostTogether = 128
const inFlight = 2
const mostTries = 4

export type Runner = {
  run(operation: CommandOperation, sent: Sent, actor: Actor): Promise<unknown>
  /** Told of every journal row after its commit. */
  onCommitted(listener: (rows: readonly JournalRow[]) => void): void
}

/**
 * Runs commands. Those that arrive while a commit is in flight share the next one: no timer, so a lone client waits for
 * nothing and a crowd pays for one commit together. No module knows of it.
 */
export const createRunner = (pool: Pool, keys: Keys, clock: () => Date = () => new Date()): Runner => {
  const queue: Queued[] = []
  const running = new Map<string, { digest: Buffer; accountId: string; result: Promise<unknown> }>()
  const listeners: ((rows: readonly JournalRow[]) => void)[] = []
  let groups = 0

  const digestOf = ({ name, secrets }: CommandOperation, { input }: Sent): Buffer => {
    const known =
      secrets.size === 0
        ? JSON.stringify(input)
        : JSON.stringify(input, (key, value: unknown) => (secrets.has(key) ? null : value))
    return createHmac('sha256', keys.lookup).update(`${name}\n${known}`).digest()
  }

  const attempt = async (tasks: readonly Queued[]): Promise<Ending[]> => {
    const client: Client = await pool.connect()
    let broken: Error | undefined
    try {
      return await runGroup(client, tasks, clock(), keys)
    } catch (error) {
      await client.query('rollback').catch((lost: Error) => {
        broken = lost
      })
      throw error
    } finally {
      client.release(broken)
    }
  }

  const settle = (tasks: readonly Queued[], endings: readonly Ending[]) => {
    const rows: JournalRow[] = []
    const again: Queued[] = []
    for (const [index, task] of tasks.entries()) {
      const ending = endings[index]!
      if (ending === 'deferred') again.push(task)
      else if ('refused' in ending) task.reject(ending.refused)
      else {
        if (!ending.done.repeated) rows.push(ending.done.row)
        task.resolve(ending.done.result)
      }
    }
    queue.unshift(...again)
    if (rows.length > 0) for (const listener of listeners) listener(rows)
  }

  const carryOut = async (tasks: readonly Queued[]): Promise<void> => {
    try {
      settle(tasks, await attempt(tasks))
    } catch (error) {
      if (tasks.length > 1) {
        for (const task of tasks) await carryOut([task])
        return
      }
      const [task] = tasks
      if (!task) return
      task.tries += 1
      if (isPassing(error) && task.tries < mostTries) await carryOut(tasks)
      else task.reject(asProblem(error))
    }
  }

  const prepare = async ({ operation: { run }, actor, sent }: Task): Promise<unknown> =>
    run.how === 'alone' && run.prepare
      ? run.prepare({ now: clock(), actor, keys, read: (work) => reading(pool, scopeOf(actor), work) }, sent.input)
      : undefined

  let planned = false
  /** Once every request that has already arrived is in the queue: what was read in one turn goes together. */
  const plan = () => {
    if (planned || groups >= inFlight || queue.length === 0) return
    planned = true
    setImmediate(() => {
      planned = false
      groups += 1
      void carryOut(queue.splice(0, mostTogether)).finally(() => {
        groups -= 1
        plan()
      })
      plan()
    })
  }

  return {
    onCommitted: (listener) => void listeners.push(listener),
    run: (operation, sent, actor) => {
      if (!mayCall(operation.permit, actor)) return Promise.reject(new Problem(common.notPermitted))
      const digest = digestOf(operation, sent)
      const same = running.get(sent.id)
      // As for one that is journalled already: only whoever sent it first is told what came of it.
      if (same && same.digest.equals(digest) && same.accountId === actor.accountId) return same.result
      if (same) return Promise.reject(new Problem(common.commandIdReused))
      const result = new Promise<unknown>((resolve, reject) => {
        const task: Queued = { operation, sent, actor, digest, resolve, reject, tries: 0 }
        if (operation.run.how === 'alone')
          prepare(task).then(
            (prepared) => carryOut([{ ...task, prepared }]),
            (error: unknown) => reject(asProblem(error)),
          )
        else {
          queue.push(task)
          plan()
        }
      }).finally(() => running.delete(sent.id))
      running.set(sent.id, { digest, accountId: actor.accountId, result })
      return result
    },
  }
}
