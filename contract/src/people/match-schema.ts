import { z } from 'zod'
import { PersonFound } from './schema.ts'

/** Somebody on a list is somebody we know, may be, or is new. */
export const MatchVerdict = z.enum(['same', 'ask', 'new'])
export type MatchVerdict = z.infer<typeof MatchVerdict>

/** What speaks for two records being one person. */
export const MatchGround = z.enum(['document', 'phone', 'name', 'name_alike', 'birth', 'room', 'sex'])
export type MatchGround = z.infer<typeof MatchGround>

/** What speaks against it. */
export const MatchDoubt = z.enum(['other_document', 'other_name', 'other_birth', 'other_sex', 'other_room'])
export type MatchDoubt = z.infer<typeof MatchDoubt>

/** Two people who may be one. `one` was recorded first. */
export const DuplicatePair = z.object({
  one: PersonFound,
  other: PersonFound,
  verdict: MatchVerdict,
  score: z.int().min(0).max(100),
  why: z.array(MatchGround),
  against: z.array(MatchDoubt),
})
export type DuplicatePair = z.infer<typeof DuplicatePair>

/** What stands in a record once, and is taken from the one or the other when two become one. Notes are joined. */
export const MergedField = z.enum(['name', 'sex', 'birthDate', 'address', 'household', 'note'])
export type MergedField = z.infer<typeof MergedField>
