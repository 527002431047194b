import { dayOf } from '@kapok/contract/common/time'
import { noWork } from '@kapok/contract/lists/work-state'
import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import type { QueryContext } from '#platform/operations.ts'
import { readPicture, Tally } from '../place/picture.ts'
import { getBatch } from '../store.ts'
import { paceView, partsOf } from './standing.ts'

type Output = OutputOf<'lists', 'readDeadline'>

/** How a batch stands against its deadline: a station sees its own rows, whoever keeps it all of them. */
export const readDeadline = async (ctx: QueryContext, input: InputOf<'lists', 'readDeadline'>): Promise<Output> => {
  const batch = await getBatch(ctx.db, input.batchId)
  const picture = await readPicture(ctx.db, batch.id, ctx.now)
  const parts = await partsOf(ctx.db, batch.id, picture)
  const nobody = new Tally()
  const ids = [...picture.workers.keys()]
  const names = await sql<{ id: string; name: string; organisation: string | null }>`
    select a.id, a.name, o.name as organisation
    from unnest(${ids}::uuid[], ${ids.map((id) => picture.workers.get(id)!.organisationId)}::uuid[]) as k (id, organisation_id)
    join account a on a.id = k.id left join organisation o on o.id = k.organisation_id order by o.name, a.name, a.id`.execute(
    ctx.db,
  )
  return {
    batchId: batch.id,
    at: ctx.now.toISOString(),
    deadline: batch.deadline,
    work: { ...noWork, ...picture.whole.work },
    pace: paceView(picture.whole, ctx.now, batch.deadline),
    parts: parts.map((part) => ({
      ...part,
      paceView: paceView(picture.parts.get(part.organisationId) ?? nobody, ctx.now, batch.deadline),
    })),
    workers: names.rows.map(({ id, name, organisation }) => {
      const tally = picture.workers.get(id)!
      return {
        accountId: id,
        name,
        organisationName: organisation ?? '',
        given: tally.rows,
        settled: tally.work.done,
        today: tally.today,
        lastAt: tally.lastAt,
      }
    }),
    hours: picture.whole.hours,
    promises: picture.promises,
    day: dayOf(ctx.now.toISOString()),
  }
}
