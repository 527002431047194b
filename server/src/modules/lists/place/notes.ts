import { sql } from 'kysely'
import type { CommandContext } from '#platform/commands/context.ts'
import { openCells } from '../cells.ts'
import type { BatchRecord } from '../store.ts'
import type { Somebody } from './units.ts'

/** A listing's note is no letter. */
const longest = 500

/** What the sender wrote of each of them beside the name, by person: the first row that says something. */
export const notesOf = async (
  ctx: Pick<CommandContext, 'tx' | 'keys'>,
  batch: BatchRecord,
  people: readonly Somebody[],
): Promise<Map<string, string>> => {
  const at = batch.columns.flatMap((column, index) =>
    column.use.as === 'field' && column.use.field === 'note' ? [index] : [],
  )
  const notes = new Map<string, string>()
  if (at.length === 0) return notes
  const owner = new Map(people.flatMap((one) => one.lines.map((line) => [line, one.personId])))
  const rows = await sql<{ line: number; sealed: Buffer }>`select line, sealed from batch_row
    where batch_id = ${batch.id}::uuid and line = any(${[...owner.keys()]}::int[]) order by line`.execute(ctx.tx)
  for (const { line, sealed } of rows.rows) {
    const person = owner.get(line)!
    if (notes.has(person)) continue
    const cells = openCells(ctx.keys, batch.id, { line, sealed })
    const note = at.flatMap((index) => cells[index]?.trim() || []).join('；')
    if (note !== '') notes.set(person, note.slice(0, longest))
  }
  return notes
}
