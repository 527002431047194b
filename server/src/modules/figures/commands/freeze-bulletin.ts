import { getResponse } from '#modules/response/index.ts'
import { coverageCounts } from '#modules/rosters/index.ts'
import type { Command } from '#platform/commands/context.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import { nextNumber } from '../bulletins/store.ts'
import { writeBulletin } from '../bulletins/write.ts'
import { onlyTotal } from '../cube/filter.ts'
import { standStill } from '../cube/read.ts'
import { bulletinArea } from '../queries/bulletins.ts'

/** Publishes a bulletin with the figures of this very moment. It never changes afterwards; what changes is told beside it. */
export const freezeBulletin: Command<
  InputOf<'figures', 'freezeBulletin'>,
  OutputOf<'figures', 'freezeBulletin'>
> = async (ctx, input) => {
  const { tx, now } = ctx
  const response = await getResponse(tx, input.responseId)
  const area = await bulletinArea({ db: tx, actor: ctx.actor }, input.areaId)
  ctx.allow({ area_path: area.path })
  ctx.subject(input.bulletinId, response.id)
  const still = await standStill(tx)
  const about = { responseId: response.id, areaPath: area.path }
  const { template, day, extraLine } = input
  const { title, lines, figures } = await writeBulletin(
    { response, area, template, day, asOf: now, extraLine },
    {
      ledger: (filter, wants) => still.read(filter, onlyTotal, wants),
      coverage: (on) => coverageCounts(tx, { ...about, day: on, now }),
    },
  )
  await tx
    .insertInto('bulletin')
    .values({
      id: input.bulletinId,
      response_id: response.id,
      area_id: area.id,
      area_path: area.path,
      template,
      day,
      number: await nextNumber(tx, response.id, area.id, template),
      as_of: now,
      frozen_at: now,
      frozen_by: ctx.actor.accountId,
      snapshot: still.snapshot,
      cluster: still.cluster,
      title: JSON.stringify(title),
      lines: JSON.stringify(lines),
      figures: JSON.stringify(figures),
    })
    .execute()
  return { bulletinId: input.bulletinId }
}
