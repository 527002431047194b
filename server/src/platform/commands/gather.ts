import type { Bundle } from '#platform/db/bundle.ts'
import type { Lookup } from '#platform/db/sets.ts'

/** Thrown inside a group when another command of it holds the same key: this one goes into the next group. */
export class Deferred extends Error {}

type Waiting = { key: unknown; text: string; resolve: (row: unknown) => void; reject: (error: unknown) => void }

/**
 * Gathers the `find`s of all commands of a group that are asked in the same turn into one statement per lookup, and
 * hands each its row. A key of a locking lookup belongs to the first command that asked for it.
 */
export const gather = (travel: Bundle) => {
  const waiting = new Map<Lookup<unknown, unknown>, Waiting[]>()
  const holders = new Map<string, unknown>()

  const flush = () => {
    for (const [from, asked] of waiting) {
      waiting.delete(from)
      const keys = new Map(asked.map((one) => [one.text, one.key]))
      // Not awaited: it travels with the read. If it fails, so does the read.
      if (from.lock) {
        const { name, text, parameters } = from.lock
        void travel.add({ name, text, values: parameters([...keys.values()]) })
      }
      travel.add<unknown>({ name: from.name, text: from.text, values: from.parameters([...keys.values()]) }).then(
        (found) => {
          const rows = new Map(found.map((row) => [from.rowText(row), row]))
          for (const one of asked) one.resolve(rows.get(one.text))
        },
        (error: unknown) => {
          for (const one of asked) one.reject(error)
        },
      )
    }
    travel.send()
  }

  const find = <K, R>(holder: unknown, from: Lookup<K, R>, key: K): Promise<R | undefined> => {
    const text = from.keyText(key)
    if (from.lock) {
      const lock = `${from.name}\u0000${from.lock.keyText(key)}`
      const held = holders.get(lock)
      if (held !== undefined && held !== holder) return Promise.reject(new Deferred())
      holders.set(lock, holder)
    }
    return new Promise<R | undefined>((resolve, reject) => {
      const asked = waiting.get(from as Lookup<unknown, unknown>) ?? []
      if (waiting.size === 0) process.nextTick(flush)
      asked.push({ key, text, resolve: resolve as (row: unknown) => void, reject })
      waiting.set(from as Lookup<unknown, unknown>, asked)
    })
  }
  return { find }
}
