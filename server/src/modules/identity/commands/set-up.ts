import { sql } from 'kysely'
import type { Command } from '#platform/commands/context.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import { newId } from '#platform/ids.ts'
import { Problem } from '#platform/problems.ts'
import { growTree } from '../area-tree.ts'
import { insertMembership } from '../membership-store.ts'
import { alreadySetUp, areasNotATree } from '../problems.ts'
import { anyAccount, insertAccount } from '../store.ts'

const setUpLock = 727_468

/** First run: areas, station and the first administrator, who is its head as well. Whoever comes second is refused. */
export const setUp: Command<InputOf<'identity', 'setUp'>, OutputOf<'identity', 'setUp'>> = async (ctx, input) => {
  await sql`select pg_advisory_xact_lock(${setUpLock})`.execute(ctx.tx)
  if (await anyAccount(ctx.tx)) throw new Problem(alreadySetUp)
  const newHere = () => newId(ctx.now.getTime())
  const areas = growTree(input.areas, newHere)
  const served = areas?.find((area) => area.code === input.stationAreaCode)
  if (!areas || !served) throw new Problem(areasNotATree)
  const [accountId, organisationId] = [newHere(), newHere()]
  ctx.allow({ area_path: served.path })
  ctx.subject(accountId, organisationId)
  await ctx.tx.insertInto('area').values(areas).execute()
  await ctx.tx
    .insertInto('organisation')
    .values({
      id: organisationId,
      name: input.station,
      type: 'social_work_station',
      area_id: served.id,
      area_path: served.path,
    })
    .execute()
  await insertAccount(ctx.tx, { ...input.administrator, id: accountId }, ctx.now)
  for (const role of ['administrator', 'station_head'] as const) {
    await insertMembership(ctx.tx, { id: newHere(), accountId, organisationId, role })
  }
  return { accountId, organisationId }
}
