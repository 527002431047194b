import { sql } from 'kysely'
import type { Command, CommandContext } from '#platform/commands/context.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import { common, Problem } from '#platform/problems.ts'
import { notNowIn, notOneOfThem, rowsUndecidable } from '../problems.ts'
import { type BatchRecord, lockBatch } from '../store.ts'

type Input = InputOf<'lists', 'decideRows'>

/** Somebody in sight under the batch's area, and a door there. @throws not-one-of-them */
const requireChosen = async (ctx: CommandContext, batch: BatchRecord, { personId, dwellingId }: Input) => {
  const found = await sql<{ person: boolean; door: boolean }>`select
      ${personId ?? null}::uuid is null or exists (select from person where id = ${personId ?? null}::uuid and merged_into is null and area_path ^@ ${batch.area_path}) as person,
      ${dwellingId ?? null}::uuid is null or exists (select from dwelling where id = ${dwellingId ?? null}::uuid and area_path ^@ ${batch.area_path}) as door`.execute(
    ctx.tx,
  )
  if (!found.rows[0]?.person || !found.rows[0].door) throw new Problem(notOneOfThem)
}

/**
 * Says of rows whether they go in, who is meant and which door. Rows that went in already stay as they are. Nobody is put
 * in of whom it is not said who is meant: all or none.
 */
export const decideRows: Command<Input, OutputOf<'lists', 'decideRows'>> = async (ctx, input) => {
  const batch = await lockBatch(ctx.tx, input.batchId)
  ctx.allow(batch)
  if (batch.state !== 'ready' && batch.state !== 'open') throw notNowIn(batch.state)
  // Somebody or some door is meant by one row looked at, never by all rows of a kind.
  if (input.rows.of === 'state' && (input.personId ?? input.dwellingId ?? null) !== null)
    throw new Problem(common.invalidInput)
  await requireChosen(ctx, batch, input)
  const which =
    input.rows.of === 'lines' ? sql`r.line = any(${input.rows.lines}::int[])` : sql`r.state = ${input.rows.state}`
  const open = sql`r.batch_id = ${batch.id}::uuid and ${which} and r.imported_at is null`
  if (input.take === true) {
    const saysWho = input.personId !== undefined
    const bad = await sql<{ line: number }>`select r.line from batch_row r where ${open}
      and (r.state = 'faulty' or (${!saysWho} and r.person_id is null and not r.decided and jsonb_array_length(r.candidates) > 0
        and r.state not in ('new', 'repeated'))) order by r.line limit 5001`.execute(ctx.tx)
    if (bad.rows.length > 0)
      throw new Problem(rowsUndecidable, {
        count: bad.rows.length,
        lines: bad.rows
          .slice(0, 20)
          .map((row) => row.line)
          .join('、'),
      })
  }
  const changed = await sql`update batch_row as r set
      take = ${input.take === undefined ? sql`r.take` : sql`${input.take}::boolean`},
      complete = ${input.complete === undefined ? sql`r.complete` : sql`${input.complete}::boolean`},
      person_id = ${input.personId === undefined ? sql`r.person_id` : sql`${input.personId}::uuid`},
      decided = r.decided or ${input.personId !== undefined},
      dwelling_id = ${input.dwellingId === undefined ? sql`r.dwelling_id` : sql`${input.dwellingId}::uuid`},
      area_id = ${
        input.dwellingId == null
          ? sql`r.area_id`
          : sql`(select b.area_id from dwelling d join building b on b.id = d.building_id where d.id = ${input.dwellingId}::uuid)`
      }
    where ${open}`.execute(ctx.tx)
  ctx.subject(batch.id)
  return { changed: Number(changed.numAffectedRows ?? 0) }
}
