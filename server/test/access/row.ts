import type { Role } from '@kapok/contract/identity/schema'
import type { Permit } from '#platform/access/permit.ts'
import type { Side } from './side.ts'
import type { Caller } from './stage.ts'

/**
 * What becomes of an allowed role that asks about the other side.
 * `refused` not permitted or not found, and nothing is written · `bounded` answered, but without anything of that side ·
 * `public` answered in full: no secret to anybody signed in · `none` the operation names no record, so there is no other
 * side.
 */
export type Foreign = 'refused' | 'bounded' | 'public' | 'none'

type Told = { status: number; body: unknown }
type More = {
  /** Problems that an allowed role meets on its own side, by role or for all; where nothing is said, it is done. */
  own?: Partial<Record<Role, string>> | string
  /** For `bounded`: what of a side must never be in an answer to the other, and is in the answer to its own. */
  hides?: (side: Side) => readonly string[]
  /** Done in a session of its own by a spare account, because it ends sessions or changes the password. */
  spare?: boolean
  /** Where the operation answers for others inside its own answer. */
  told?: (answer: Told) => Told
}
export type Row = {
  roles: Permit['roles']
  within: Permit['within']
  foreign: Foreign
  /** An input about a record of that side, for this caller; each call may use up what it names. */
  input: (side: Side, who: Caller) => object | Promise<object>
} & More
export type Rows = Record<string, Row>

export const row = (
  roles: Row['roles'],
  within: Row['within'],
  foreign: Foreign,
  input: Row['input'],
  more: More = {},
): Row => ({ roles, within, foreign, input, ...more })

/** Row-level security shows nothing of people to these, so that to them nobody is there. */
export const unseen = { storekeeper: 'not-found', counsellor: 'not-found' } as const
