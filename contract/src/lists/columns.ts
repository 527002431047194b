import { z } from 'zod'
import { Code } from '../common/schema.ts'

/**
 * What a column of somebody's list tells. `address` is a whole line, `estate`, `building`, `unit` and `room` its parts;
 * `community` the area it names; `key` the sender's own number of the row; `quantity` and `time` are kept as written.
 */
export const ListField = z.enum([
  'key',
  'name',
  'sex',
  'age',
  'birthDate',
  'documentType',
  'document',
  'phone',
  'otherPhone',
  'community',
  'address',
  'estate',
  'building',
  'unit',
  'room',
  'relationName',
  'relationPhone',
  'tags',
  'responsible',
  'quantity',
  'time',
  'note',
])
export type ListField = z.infer<typeof ListField>

/**
 * What goes back to the sender in a column: what came of it (`outcome`), the note, when and by whom, how many tries, the
 * number under which somebody was reached, the address found to be right, or the answer to one question.
 */
export const AnswerField = z.enum(['outcome', 'note', 'at', 'by', 'attempts', 'phone', 'address', 'question'])
export type AnswerField = z.infer<typeof AnswerField>

/** `shown` is kept and stands beside the call as it was written; `left` is kept in the file alone. */
export const ColumnUse = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('field'), field: ListField }),
  z.strictObject({ as: z.literal('answer'), answer: AnswerField, question: Code.optional() }),
  z.strictObject({ as: z.literal('shown') }),
  z.strictObject({ as: z.literal('left') }),
])
export type ColumnUse = z.infer<typeof ColumnUse>

/** One column of the file, counted from 0, with what it is taken for. */
export const ListColumn = z.strictObject({ at: z.int().min(0).max(499), title: z.string().max(200), use: ColumnUse })
export type ListColumn = z.infer<typeof ListColumn>

/** A column that is added to the right of the sender's own when the list goes back. */
export const AddedColumn = z.strictObject({
  title: z.string().trim().min(1).max(60),
  answer: AnswerField,
  question: Code.optional(),
})
export type AddedColumn = z.infer<typeof AddedColumn>
