import type { Actor } from '#platform/access/actor.ts'
import type { Pool, Reader } from '#platform/db/pool.ts'
import { reading } from '#platform/db/reading.ts'
import { everything, nowhere } from '#platform/db/scope.ts'
import { writingTo } from '#platform/db/writing.ts'
import { isOver, needsSecondFactor } from './rules.ts'
import { findSession, touchSessions } from './session-store.ts'
import { looksLikeToken } from './tokens.ts'

/** How long another process's news may be late before a session that was ended there ends here too. */
const rememberedMs = 5000
const seenEveryMs = 60_000
const gatherMs = 1000

export type SessionServices = {
  pool: Pool
  clock: () => Date
  /** Each gives roster ids that an account carries, whatever its area. */
  carriedBy: readonly ((db: Reader, accountId: string) => Promise<string[]>)[]
}
export type Sessions = {
  actorOf: (token: string) => Promise<Actor | undefined>
  /** What is remembered of this account, or of all, is no longer true. */
  forget: (accountId?: string) => void
  /** Writes down now who was seen: before the pool is closed. */
  flush: () => Promise<void>
}

type Remembered = { until: number; actor: Promise<Actor | undefined>; accountId?: string | undefined }

/** Who a token belongs to. Asked for every request, so remembered for some seconds. */
export const createSessions = ({ pool, clock, carriedBy }: SessionServices): Sessions => {
  const remembered = new Map<string, Remembered>()
  const seen = new Set<string>()
  let swept = 0
  let gathering: NodeJS.Timeout | undefined

  const flush = async () => {
    clearTimeout(gathering)
    gathering = undefined
    const ids = [...seen]
    seen.clear()
    if (ids.length > 0) await writingTo(pool)(nowhere, (tx) => touchSessions(tx, ids, clock()))
  }
  /** Missed when the database is away: then nobody is being served either. */
  const noteSeen = (sessionId: string) => {
    seen.add(sessionId)
    gathering ??= setTimeout(() => void flush().catch(() => undefined), gatherMs).unref()
  }

  // Sees everything: it decides what the request itself will see.
  const resolve = (token: string): Promise<Actor | undefined> =>
    reading(pool, everything, async (db) => {
      const found = await findSession(db, token)
      const roles = found?.memberships.map((membership) => membership.role) ?? []
      if (!found || isOver(found, roles, clock())) return undefined
      if (clock().getTime() - Date.parse(found.last_seen_at) >= seenEveryMs) noteSeen(found.id)
      const carried = await Promise.all(carriedBy.map((of) => of(db, found.account_id)))
      return {
        accountId: found.account_id,
        sessionId: found.id,
        name: found.name,
        memberships: found.memberships,
        rosterIds: [...new Set(carried.flat())],
        mustChangePassword: found.must_change_password,
        mustSetSecondFactor: needsSecondFactor(roles) && !found.has_second_factor && !found.is_demo,
      }
    })

  const sweep = (now: number) => {
    if (now - swept < rememberedMs) return
    swept = now
    for (const [token, { until }] of remembered) if (until <= now) remembered.delete(token)
  }

  const lookUp = (token: string, now: number): Promise<Actor | undefined> => {
    sweep(now)
    const entry: Remembered = { until: now + rememberedMs, actor: resolve(token) }
    remembered.set(token, entry)
    const settle = async () => {
      entry.accountId = (await entry.actor.catch(() => undefined))?.accountId
      // Neither a token that is nobody's nor a database that is away is worth remembering.
      if (entry.accountId === undefined && remembered.get(token) === entry) remembered.delete(token)
    }
    void settle()
    return entry.actor
  }

  return {
    flush,
    actorOf: (token) => {
      const now = clock().getTime()
      const known = remembered.get(token)
      if (known && known.until > now) return known.actor
      return looksLikeToken(token) ? lookUp(token, now) : Promise.resolve(undefined)
    },
    forget: (accountId) => {
      if (accountId === undefined) remembered.clear()
      // One still being looked up may have read what was true before.
      for (const [token, entry] of remembered) {
        if (entry.accountId === undefined || entry.accountId === accountId) remembered.delete(token)
      }
    },
  }
}
