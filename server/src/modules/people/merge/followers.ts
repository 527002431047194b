import type { CommandContext } from '#platform/commands/context.ts'

/** The record that is kept and the one that becomes part of it. */
export type MergePair = { keptId: string; mergedId: string }

/**
 * What a later module keeps of people, and moves when two become one: in the same transaction, seeing everything, because a
 * person may be on a roster that the actor knows nothing of. What `merge` returns is kept, and handed to `undo`.
 */
export type MergeFollower = {
  name: string
  merge(ctx: CommandContext, pair: MergePair): Promise<object>
  undo(ctx: CommandContext, pair: MergePair, log: never): Promise<void>
}

export const followers: MergeFollower[] = []
/** Called once, when a module is loaded. */
export const followMerges = (follower: MergeFollower): void => {
  if (!followers.some((one) => one.name === follower.name)) followers.push(follower)
}
