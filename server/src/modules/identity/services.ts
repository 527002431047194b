import type { Actor } from '#platform/access/actor.ts'
import type { Sessions } from './sessions.ts'
import type { Throttle } from './throttle.ts'

/** What the operations of identity share besides the database. */
export type Services = {
  sessions: Sessions
  /** Names of the operations an actor's roles open at all. */
  mayOf: (actor: Actor) => string[]
  /** Sign-ins that fail, by where they come from. */
  addresses: Throttle
  /** Guesses at a password or code from inside a session, by account. */
  guesses: Throttle
}
