import { dayOf } from '@kapok/contract/common/time'
import { foldFigures } from '#modules/figures/index.ts'
import { hashPassword } from '#modules/identity/index.ts'
import { insertPeople } from '#modules/people/index.ts'
import type { Actor } from '#platform/access/actor.ts'
import { everything } from '#platform/db/scope.ts'
import { writingTo } from '#platform/db/writing.ts'
import { sealJournal } from '#platform/journal/seal.ts'
import { demoPassword, inventAccounts, writeAccounts } from './accounts.ts'
import { playCallDesk } from './calls.ts'
import { inventCity } from './city.ts'
import type { Player } from './days.ts'
import { pastDays, playDay, playToday } from './days.ts'
import { playLists } from './lists.ts'
import { randomFrom } from './random.ts'
import { inventResidents } from './residents.ts'
import { openEmergency } from './rosters.ts'
import { writeCity } from './write-city.ts'

type Services = Pick<Player, 'pool' | 'keys' | 'log' | 'operations'>

/** Fills an empty database with a fictional city in the sixth day of an epidemic. Does nothing where there is one already. */
export const prepareDemo = async ({ pool, keys, log, operations }: Services): Promise<void> => {
  const done = await pool.query(`select 1 from setting where name = 'demo_ready'`)
  if (done.rowCount) return
  const began = Date.now()
  const random = randomFrom(20_260_308)
  const now = new Date()
  const today = dayOf(now.toISOString())
  const city = inventCity(random)
  const accounts = inventAccounts(random, city)
  const people = city.buildings.flatMap((building) => inventResidents(random, building, today))
  const passwordHash = await hashPassword(demoPassword)
  const write = writingTo(pool)
  await write(everything, async (tx) => {
    await writeCity(tx, city)
    await writeAccounts(tx, accounts, passwordHash, now)
    await insertPeople(tx, keys, now, people)
  })
  const byId = new Map(accounts.map((one) => [one.id, one]))
  const carried = new Map<string, string[]>()
  const actorOf = (accountId: string): Actor => {
    const one = byId.get(accountId)!
    const membership = { organisationId: one.organisation.id, role: one.role, areaPath: one.organisation.area.path }
    return {
      accountId,
      sessionId: accountId,
      name: one.name,
      memberships: [membership],
      rosterIds: carried.get(accountId) ?? [],
      mustChangePassword: false,
      mustSetSecondFactor: false,
    }
  }
  const carries = (accountId: string, rosterId: string) =>
    void carried.set(accountId, [...(carried.get(accountId) ?? []), rosterId])
  const player: Player = { actorOf, carries, operations, pool, keys, log, random }
  const { stage, closers, responseId } = await openEmergency(player, city, accounts, people, today)
  for (const day of pastDays(today, 5)) await playDay(player, stage, day, closers)
  await playToday(player, stage)
  const [first] = closers
  if (first) await playCallDesk(player, stage, first, accounts)
  await playLists(player, stage, { city, accounts, people, responseId, today })
  for (let sealed = 1; sealed > 0; ) sealed = await write(everything, (_tx, client) => sealJournal(client, now))
  await foldFigures(write, now)
  await pool.query(`insert into setting (name, value) values ('demo_ready', 'true')`)
  log.info({ rows: people.length, ms: Date.now() - began }, 'the demo city is ready')
}
