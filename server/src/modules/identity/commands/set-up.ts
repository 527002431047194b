import { sql } from 'kysely'
import type { Command, Prepare } from '#platform/commands/context.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import { newId } from '#platform/ids.ts'
import { Problem } from '#platform/problems.ts'
import { growTree } from '../area-tree.ts'
import { loginNameOf } from '../login-name.ts'
import { insertMembership } from '../membership-store.ts'
import { hashPassword, refuseEasy } from '../passwords.ts'
import { alreadySetUp, areasNotATree, setUpCodeWrong } from '../problems.ts'
import { isSetUpCode } from '../set-up-code.ts'
import { anyAccount, insertAccount } from '../store.ts'

const setUpLock = 727_468

type Input = InputOf<'identity', 'setUp'>

/** Who has no code makes the server do no work. */
export const hashForSetUp: Prepare<Input, string> = async (ctx, input) => {
  if (!isSetUpCode(ctx.keys, input.setUpCode)) throw new Problem(setUpCodeWrong)
  const { name, loginName, password } = input.administrator
  refuseEasy(password, { name, login_name: loginNameOf(loginName) })
  return hashPassword(password)
}

/** First run: areas, station and the first administrator, who is its head as well. Whoever comes second is refused. */
export const setUp: Command<Input, OutputOf<'identity', 'setUp'>, string> = async (ctx, input, passwordHash) => {
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
  await insertAccount(ctx.tx, { ...input.administrator, id: accountId, passwordHash, given: false }, ctx.now)
  for (const role of ['administrator', 'station_head'] as const) {
    await insertMembership(ctx.tx, { id: newHere(), accountId, organisationId, role })
  }
  return { accountId, organisationId }
}
