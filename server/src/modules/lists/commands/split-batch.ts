import type { WorkState } from '@kapok/contract/lists/schema'
import { splitByArea, splitByQuota } from '@kapok/contract/lists/split'
import type { Command, CommandContext } from '#platform/commands/context.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import { Problem } from '#platform/problems.ts'
import { giveTo } from '../place/give.ts'
import { shareAmong } from '../place/share.ts'
import { type StationHere, stationsOf } from '../place/stations.ts'
import { holdUntried, type Somebody, unitsOf } from '../place/units.ts'
import { notNowIn } from '../problems.ts'
import { type BatchRecord, lockBatch } from '../store.ts'
import { notAStationHere, notSplittable, quotasTooLarge } from '../work-problems.ts'

type Input = InputOf<'lists', 'splitBatch'>

/** What may be given: what is at no station, what nobody has touched if that is meant, and by hand what was handed back. */
const statesFor = ({ how, again }: Input): WorkState[] => [
  'unplaced',
  ...(again ? (['untouched'] as const) : []),
  ...(how.by === 'hand' ? (['not_ours'] as const) : []),
]

const stationsNamed = async (ctx: CommandContext, batch: BatchRecord, ids: readonly string[]) => {
  const found = await stationsOf(ctx.tx, batch.area_path, ids)
  if (found.length < new Set(ids).size) throw new Problem(notAStationHere)
  return ids.map((id) => found.find((one) => one.id === id)!)
}

/** Which station gets whom: the person's id to that of the station. */
const planOf = async (
  ctx: CommandContext,
  batch: BatchRecord,
  how: Input['how'],
  units: readonly Somebody[],
): Promise<{ stations: StationHere[]; plan: Map<string, string> }> => {
  if (how.by === 'area') {
    const stations = await stationsOf(ctx.tx, batch.area_path)
    return { stations, plan: splitByArea(units, stations) }
  }
  if (how.by === 'quota') {
    const stations = await stationsNamed(
      ctx,
      batch,
      how.quotas.map((one) => one.organisationId),
    )
    const asked = how.quotas.reduce((sum, one) => sum + one.rows, 0)
    const free = units.reduce((sum, one) => sum + one.rows, 0)
    if (asked > free) throw new Problem(quotasTooLarge, { asked, free })
    const quotas = stations.map((one, at) => ({ ...one, rows: how.quotas[at]!.rows }))
    return { stations, plan: splitByQuota(units, quotas) }
  }
  const stations = await stationsNamed(ctx, batch, [how.organisationId])
  const lines = new Set(how.lines)
  const meant = units.filter((one) => one.lines.some((line) => lines.has(line)))
  return { stations, plan: new Map(meant.map((one) => [one.key, how.organisationId])) }
}

/**
 * Gives rows to stations. Each station gets a roster of its own from the template, and the people on it are due at once.
 * Given again, only what nobody has touched moves: what was recorded anywhere stays where it is.
 */
export const splitBatch: Command<Input, OutputOf<'lists', 'splitBatch'>> = async (ctx, input) => {
  const batch = await lockBatch(ctx.tx, input.batchId)
  ctx.allow(batch)
  if (batch.state !== 'open') throw notNowIn(batch.state)
  if (batch.work === null) throw new Problem(notSplittable)
  ctx.subject(batch.id)
  if (input.again) await holdUntried(ctx.tx, batch.id)
  const units = await unitsOf(ctx.tx, batch.id, statesFor(input))
  const { stations, plan } = await planOf(ctx, batch, input.how, units)
  const target = new Map<string, Somebody[]>()
  let [placed, moved, nowhere] = [0, 0, 0]
  for (const one of units) {
    const to = plan.get(one.key)
    if (to === undefined) {
      if (one.organisationId === null && one.state !== 'not_ours' && input.how.by !== 'hand') nowhere += one.rows
      continue
    }
    if (to === one.organisationId && one.listingId !== null) continue
    if (one.listingId === null) placed += one.rows
    else moved += one.rows
    const others = target.get(to)
    if (others) others.push(one)
    else target.set(to, [one])
  }
  const given = await giveTo(ctx, batch, target, stations)
  if (input.toWorkers && given.length > 0) {
    const untouched = await unitsOf(ctx.tx, batch.id, ['untouched'])
    for (const part of given) await shareAmong(ctx, batch.id, part.station.id, { untouched })
  }
  return { placed, moved, nowhere, parts: given.length }
}
