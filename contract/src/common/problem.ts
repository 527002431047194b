import { z } from 'zod'

/**
 * How every failure is told. `code` is stable and is what programs look at; `message` is a sentence in the reader's
 * language that says what happened and what to do; `kept` says what was not lost.
 */
export const ProblemBody = z.object({
  code: z.string(),
  message: z.string(),
  kept: z.string().optional(),
  /** Where in the input, for `invalid-input`. */
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** Facts for the reader's next step: the state found, what is allowed now. Never personal data. */
  details: z.record(z.string(), z.unknown()).optional(),
})
export type ProblemBody = z.infer<typeof ProblemBody>
