import { getResponse } from '#modules/response/index.ts'
import { coverageCounts } from '#modules/rosters/index.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import type { QueryContext } from '#platform/operations.ts'
import { Problem } from '#platform/problems.ts'
import { type Area, areasInSight } from '../areas.ts'
import { countChanges, knowledgeOf, listCorrections, noChanges } from '../bulletins/changes.ts'
import { restate } from '../bulletins/restate.ts'
import { getBulletinRow, listBulletinRows, toBulletin } from '../bulletins/store.ts'
import { listUnsigned } from '../bulletins/unsigned.ts'
import { type About, type Read, readValues } from '../bulletins/values.ts'
import { writeBulletin } from '../bulletins/write.ts'
import { onlyTotal } from '../cube/filter.ts'
import { readFigures } from '../cube/read.ts'
import { whichArea } from '../problems.ts'
import { entryRows, toEntry } from './entry-rows.ts'

/** Most corrections shown beside a bulletin; how many there are is always said, and the rest are a list of their own. */
const mostCorrections = 100

/** The area a bulletin is about. @throws bulletin-needs-area */
export const bulletinArea = async (
  ctx: Pick<QueryContext, 'db' | 'actor'>,
  areaId: string | undefined,
): Promise<Area> => {
  const { area } = await areasInSight(ctx.db, ctx.actor, areaId)
  if (!area) throw new Problem(whichArea)
  return area
}

/** Numbers as they stand. */
const standing = ({ db, now }: QueryContext, about: About): Read => ({
  ledger: (filter, wants) => readFigures(db, filter, onlyTotal, wants),
  coverage: (day) => coverageCounts(db, { ...about, day, now }),
})

export const listBulletins = async (
  ctx: QueryContext,
  input: InputOf<'figures', 'listBulletins'>,
): Promise<OutputOf<'figures', 'listBulletins'>> => {
  const rows = await listBulletinRows(ctx.db, input.responseId, input.areaId)
  const changes = await countChanges(ctx.db, rows)
  return { items: rows.map((row) => ({ ...toBulletin(row), changes: changes.get(row.id) ?? noChanges })) }
}

/** A bulletin as it would be if it were frozen now, and what is not signed yet. */
export const draftBulletin = async (
  ctx: QueryContext,
  input: InputOf<'figures', 'draftBulletin'>,
): Promise<OutputOf<'figures', 'draftBulletin'>> => {
  const response = await getResponse(ctx.db, input.responseId)
  const area = await bulletinArea(ctx, input.areaId)
  const about = { responseId: response.id, areaPath: area.path }
  const draft = await writeBulletin(
    { response, area, template: input.template, day: input.day, asOf: ctx.now },
    standing(ctx, about),
  )
  return {
    ...draft,
    asOf: ctx.now.toISOString(),
    unsignedRosters: await listUnsigned(ctx.db, { ...about, day: input.day }),
  }
}

/** A bulletin beside what its figures are now, what they would have been, and every entry that made that difference. */
export const readBulletin = async (
  ctx: QueryContext,
  input: InputOf<'figures', 'getBulletin'>,
): Promise<OutputOf<'figures', 'getBulletin'>> => {
  const { db } = ctx
  const row = await getBulletinRow(db, input.bulletinId)
  const bulletin = toBulletin(row)
  const about = { responseId: row.response_id, areaPath: row.area_path }
  const stand = standing(ctx, about)
  const values = await readValues(about, bulletin.figures, stand)
  const corrections = await listCorrections(db, row)
  const knowledge = await knowledgeOf(db, row)
  const restated = await readValues(
    about,
    bulletin.figures.filter(({ source }) => source.type === 'ledger'),
    { ...stand, ledger: (filter) => restate(db, filter, knowledge, corrections) },
  )
  const shown = corrections.slice(0, mostCorrections)
  const entries =
    shown.length === 0
      ? []
      : await entryRows(db)
          .where('e.id', 'in', shown)
          .orderBy('e.recorded_at', 'desc')
          .orderBy('e.id', 'desc')
          .execute()
  return {
    bulletin,
    standing: bulletin.figures.map(({ key, value }) => {
      const change = restated.get(key)
      const corrected = change === undefined ? null : Math.round((value + change) * 10) / 10
      return { key, now: values.get(key) ?? 0, corrected }
    }),
    changes: (await countChanges(db, [row])).get(row.id) ?? noChanges,
    corrections: entries.map(toEntry(ctx)),
  }
}
