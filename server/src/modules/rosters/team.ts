import { maskPhone } from '@kapok/contract/people/rules'
import type { TeamMember } from '@kapok/contract/rosters/schema'
import { seal, unseal } from '#platform/crypto.ts'
import type { Keys } from '#platform/keys.ts'
import { Problem } from '#platform/problems.ts'
import { maskedNumber } from './problems.ts'

type Sealed = { sealed: string; masked: string }

/**
 * Somebody of a care team as the listing holds them: the number sealed to the listing, and masked beside it. A team
 * written before numbers were sealed holds it in clear until it is written again.
 */
export type StoredMember = Omit<TeamMember, 'phone'> & { phone?: Sealed | string }

const about = (listingId: string) => `team:${listingId}`
const maskOf = (phone: Sealed | string) => (typeof phone === 'string' ? maskPhone(phone) : phone.masked)
const sealed = (keys: Keys, listingId: string, phone: Sealed | string): Sealed =>
  typeof phone === 'string'
    ? { sealed: seal(keys, phone, about(listingId)).toString('base64'), masked: maskPhone(phone) }
    : phone

/** Whose number it is that comes back masked: that member's, or that of the one in their role whose name was corrected. */
const ownerOf = (member: TeamMember, team: readonly TeamMember[], before: readonly StoredMember[]) => {
  const like = before.filter(
    (one) => one.role === member.role && one.phone !== undefined && maskOf(one.phone) === member.phone,
  )
  const same = like.find((one) => one.name === member.name)
  if (same) return same
  const gone = like.filter((one) => !team.some((other) => other.role === one.role && other.name === one.name))
  return gone.length === 1 ? gone[0] : undefined
}

/**
 * The team as it is stored. A number that comes back masked, from somebody who was shown no more of it, is the one that
 * was there; stars that stand for no number there are refused, since the real number would be lost.
 */
export const sealTeam = (
  keys: Keys,
  listingId: string,
  team: readonly TeamMember[],
  before: readonly StoredMember[],
): StoredMember[] =>
  team.map((given, index) => {
    const { phone, ...member } = given
    if (phone === undefined) return member
    if (!/[*＊]/.test(phone)) return { ...member, phone: sealed(keys, listingId, phone) }
    const kept = ownerOf(given, team, before)?.phone
    if (kept === undefined)
      throw new Problem(maskedNumber, {}, [{ path: `team.${index}.phone`, message: maskedNumber.code }])
    return { ...member, phone: sealed(keys, listingId, kept) }
  })

/** For those who have to ring them. */
export const openTeam = (keys: Keys, listingId: string, team: readonly StoredMember[]): TeamMember[] =>
  team.map(({ phone, ...member }) => {
    if (!phone) return member
    if (typeof phone === 'string') return { ...member, phone }
    return { ...member, phone: unseal(keys, Buffer.from(phone.sealed, 'base64'), about(listingId)) }
  })

/** For everybody else. */
export const maskedTeam = (team: readonly StoredMember[]): TeamMember[] =>
  team.map(({ phone, ...member }) => (phone ? { ...member, phone: maskOf(phone) } : member))
