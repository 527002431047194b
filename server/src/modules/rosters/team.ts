import { maskPhone } from '@kapok/contract/people/rules'
import type { TeamMember } from '@kapok/contract/rosters/schema'
import { seal, unseal } from '#platform/crypto.ts'
import type { Keys } from '#platform/keys.ts'

/** Somebody of a care team as the listing holds them: the number sealed to the listing, and masked beside it. */
export type StoredMember = Omit<TeamMember, 'phone'> & { phone?: { sealed: string; masked: string } }

const about = (listingId: string) => `team:${listingId}`

/**
 * The team as it is stored. A number that comes back masked, from somebody who was shown no more of it, is the one that
 * was there.
 */
export const sealTeam = (
  keys: Keys,
  listingId: string,
  team: readonly TeamMember[],
  before: readonly StoredMember[],
): StoredMember[] =>
  team.map(({ phone, ...member }) => {
    if (phone === undefined) return member
    const kept = before.find((one) => one.role === member.role && one.phone?.masked === phone)?.phone
    const masked = maskPhone(phone)
    return { ...member, phone: kept ?? { sealed: seal(keys, phone, about(listingId)).toString('base64'), masked } }
  })

/** For those who have to ring them. */
export const openTeam = (keys: Keys, listingId: string, team: readonly StoredMember[]): TeamMember[] =>
  team.map(({ phone, ...member }) =>
    phone ? { ...member, phone: unseal(keys, Buffer.from(phone.sealed, 'base64'), about(listingId)) } : member,
  )

/** For everybody else. */
export const maskedTeam = (team: readonly StoredMember[]): TeamMember[] =>
  team.map(({ phone, ...member }) => (phone ? { ...member, phone: phone.masked } : member))
