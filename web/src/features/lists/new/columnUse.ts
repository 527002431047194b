import type { AnswerField, ColumnUse, ListColumn, ListField } from '@kapok/contract/lists/columns'

export const FIELD_GROUPS = {
  person: [
    ...(['name', 'sex', 'age', 'birthDate', 'documentType', 'document', 'phone', 'otherPhone'] as const),
    ...(['relationName', 'relationPhone', 'tags'] as const),
  ],
  address: ['community', 'address', 'estate', 'building', 'unit', 'room'],
  other: ['key', 'responsible', 'quantity', 'time', 'note'],
} as const satisfies Record<string, readonly ListField[]>

export const ANSWER_FIELDS = [
  'outcome',
  'note',
  'at',
  'by',
  'attempts',
  'phone',
  'address',
] as const satisfies readonly AnswerField[]

/** One text for each use, as a select wants it. */
export function writeUse(use: ColumnUse): string {
  if (use.as === 'field') return `field:${use.field}`
  if (use.as === 'answer')
    return use.question === undefined ? `answer:${use.answer}` : `answer:question:${use.question}`
  return use.as
}

export function readUse(text: string): ColumnUse {
  const [as, what = '', question] = text.split(':')
  if (as === 'field') return { as, field: what as ListField }
  if (as === 'answer') return { as, answer: what as AnswerField, ...(question !== undefined && { question }) }
  return as === 'shown' ? { as } : { as: 'left' }
}

/** Fields that may stand in several columns: they are joined, or tried one after the other. */
const REPEATABLE: ReadonlySet<ListField> = new Set(['phone', 'otherPhone', 'tags', 'note', 'address'])

/** Whether the columns name people, and which field two of them claim. */
export function checkColumns(columns: readonly ListColumn[]): { named: boolean; twice: ListField | undefined } {
  const fields = columns.flatMap(({ use }) => (use.as === 'field' ? [use.field] : []))
  const twice = fields.find((field, at) => !REPEATABLE.has(field) && fields.indexOf(field) !== at)
  return { named: fields.includes('name'), twice }
}
