import type { SharedContext } from '#platform/commands/context.ts'
import { common, Problem } from '#platform/problems.ts'
import { type RosterRow, rosterById } from './store.ts'

const known = new Map<string, RosterRow>()
const most = 500

/**
 * What of a roster never changes once it is made: its response, service, questions and ladder. Held in memory, so that
 * recording a contact does not read a page of questions again. Name, rhythm and end may be stale: do not use them.
 * Row-level security is not bypassed: the caller has read the listing under its own scope first.
 */
export const rosterOf = async (ctx: SharedContext, id: string): Promise<RosterRow> => {
  const there = known.get(id)
  if (there) return there
  const roster = await ctx.find(rosterById, id)
  if (!roster) throw new Problem(common.notFound)
  if (known.size >= most) known.clear()
  known.set(id, roster)
  return roster
}
