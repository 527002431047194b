import type { TeamMember } from '@kapok/contract/rosters/schema'

type Team = readonly TeamMember[]
type Named = { accountId: string; name: string }

/** Shown masked because this reader may not know it; it is kept as it is, or written anew. */
export const isMasked = (phone: string | undefined) => phone !== undefined && /[*＊]/.test(phone)

const replaced = (team: Team, member: TeamMember): Team => {
  const at = team.findIndex((each) => each.role === member.role)
  return at < 0 ? [...team, member] : team.with(at, member)
}

/**
 * One line of the team as it was changed. The account stays while the name is what it was; another name is that of
 * whoever was found under it. A number that is masked stays until another is written, or the name is emptied.
 */
export const changeMember = (
  team: Team,
  { role, name, phone }: { role: string; name?: string; phone?: string },
  /** As it stood when the form was opened. */
  first: Team,
  workers: readonly Named[],
): Team => {
  const [before, stood] = [team, first].map((each) => each.find((member) => member.role === role))
  const called = name ?? before?.name ?? ''
  const bare = called.trim()
  const accountId =
    [before, stood].find((each) => each?.accountId !== undefined && each.name.trim() === bare)?.accountId ??
    workers.find((each) => each.name === bare)?.accountId
  // Emptied again, a number that was written over a masked one is the masked one.
  const written = phone === '' && isMasked(stood?.phone) && stood?.name === before?.name ? stood?.phone : phone
  const number = bare === '' && isMasked(before?.phone) ? '' : (written ?? before?.phone ?? '')
  return replaced(team, {
    role,
    name: called,
    ...(accountId !== undefined && { accountId }),
    ...(number.trim() !== '' && { phone: number }),
  })
}

/** Ties names to accounts that were found only after they were typed. */
export const tieAccount = (team: Team, role: string, workers: readonly Named[]): Team => {
  const member = team.find((each) => each.role === role)
  const worker = member && workers.find((each) => each.name === member.name.trim())
  if (!member || member.accountId !== undefined || !worker) return team
  return replaced(team, { ...member, accountId: worker.accountId })
}
