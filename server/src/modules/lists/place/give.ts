import { dayOf } from '@kapok/contract/common/time'
import type { BatchWork } from '@kapok/contract/lists/schema'
import { sql } from 'kysely'
import { addListings, endListings, makeRosters } from '#modules/rosters/index.ts'
import type { CommandContext } from '#platform/commands/context.ts'
import { newId } from '#platform/ids.ts'
import type { BatchRecord } from '../store.ts'
import { notesOf } from './notes.ts'
import type { StationHere } from './stations.ts'
import type { Somebody } from './units.ts'

/** Rows of one statement. */
const most = 5000

/** The roster of each station, made from the batch's template where it has none yet: `once`, by the deadline. */
const rostersOf = async (ctx: CommandContext, batch: BatchRecord, stations: readonly StationHere[]) => {
  const there = await sql<{ organisation_id: string; roster_id: string }>`
    select organisation_id, roster_id from batch_part where batch_id = ${batch.id}::uuid`.execute(ctx.tx)
  const rosters = new Map(there.rows.map((row) => [row.organisation_id, row.roster_id]))
  const fresh = stations
    .filter((one) => !rosters.has(one.id))
    .map((one) => ({
      rosterId: newId(ctx.now.getTime()),
      organisationId: one.id,
      areaId: one.areaId,
      name: batch.name,
    }))
  const { template, service, questionSet } = batch.work as BatchWork
  await makeRosters(
    ctx,
    {
      responseId: batch.response_id,
      template,
      service,
      questionSet,
      subject: 'person',
      rhythm: { type: 'once', withinDays: 0, by: batch.deadline },
      startsOn: dayOf(ctx.now.toISOString()),
    },
    fresh,
  )
  if (fresh.length === 0) return rosters
  await ctx.tx
    .insertInto('batch_part')
    .values(
      fresh.map((one) => ({
        batch_id: batch.id,
        organisation_id: one.organisationId,
        roster_id: one.rosterId,
        area_path: stations.find(({ id }) => id === one.organisationId)!.areaPath,
        given_at: ctx.now,
      })),
    )
    .execute()
  await sql`update batch set part_paths = array(select distinct area_path from batch_part where batch_id = ${batch.id}::uuid order by 1)
    where id = ${batch.id}::uuid`.execute(ctx.tx)
  for (const one of fresh) rosters.set(one.organisationId, one.rosterId)
  return rosters
}

/** Takes them off the rosters they were on; the reason says where they went. */
const takeOff = async (ctx: CommandContext, batch: BatchRecord, people: readonly Somebody[], to: StationHere) => {
  const listingIds = people.flatMap((one) => one.listingId ?? [])
  if (listingIds.length === 0) return
  const reason = `《${batch.name}》改分给${to.name}`
  await endListings(ctx.tx, listingIds, { at: ctx.now, by: ctx.actor.accountId, reason })
}

/** Given by station: who was put there. */
export type Given = { station: StationHere; rosterId: string; people: Somebody[] }

/**
 * Puts people on the rosters of their new stations, off those where they were, and says so in their rows. Whoever is on the
 * station's roster already is not doubled.
 */
export const giveTo = async (
  ctx: CommandContext,
  batch: BatchRecord,
  target: ReadonlyMap<string, Somebody[]>,
  stations: readonly StationHere[],
): Promise<Given[]> => {
  const taking = stations.filter((one) => (target.get(one.id)?.length ?? 0) > 0)
  const rosters = await rostersOf(ctx, batch, taking)
  const notes = await notesOf(ctx, batch, [...target.values()].flat())
  const given: Given[] = []
  for (const station of taking) {
    const people = target.get(station.id)!
    const rosterId = rosters.get(station.id)!
    await takeOff(ctx, batch, people, station)
    const listed = await addListings(
      ctx.tx,
      { id: rosterId, subject: 'person' },
      people.map((one) => ({ subjectId: one.personId, note: notes.get(one.personId) ?? null })),
      { at: ctx.now, by: ctx.actor.accountId },
    )
    const rows = people.flatMap((one) =>
      one.lines.map((line) => ({ line, listingId: listed.get(one.personId)?.listingId ?? null })),
    )
    for (let from = 0; from < rows.length; from += most) {
      const some = rows.slice(from, from + most)
      await sql`update batch_row as r set organisation_id = ${station.id}::uuid, roster_id = ${rosterId}::uuid, listing_id = k.listing_id,
          area_path = ${station.areaPath}, belongs_to = null
        from unnest(${some.map((one) => one.line)}::int[], ${some.map((one) => one.listingId)}::uuid[]) as k (line, listing_id)
        where r.batch_id = ${batch.id}::uuid and r.line = k.line`.execute(ctx.tx)
    }
    given.push({ station, rosterId, people })
  }
  return given
}
