import type { Roster } from '@kapok/contract/rosters/schema'

/** The department that the ladder ends with: whom one usually hands on to. */
export const suggestedTaker = (roster: Roster | undefined) =>
  roster?.ladder.steps.findLast(({ department }) => department !== undefined)?.department
