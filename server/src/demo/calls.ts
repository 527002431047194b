import { addMinutes, dayOf } from '@kapok/contract/common/time'
import type { Answers } from '@kapok/contract/rosters/schema'
import { sql } from 'kysely'
import { reading } from '#platform/db/reading.ts'
import { everything } from '#platform/db/scope.ts'
import type { DemoAccount } from './accounts.ts'
import type { Player, playAt } from './days.ts'

type Stage = ReturnType<typeof playAt>
type Call = { listingId: string; day: string; slot: number }

const atHome: Answers = { is_self: 'self', visited_risk_area: false, now_where: 'here', has_symptoms: false }
const names = 28
const spoken = 6

/** People of the first roster, with what is open of them today. */
const elders = (player: Player, rosterId: string) =>
  reading(
    player.pool,
    everything,
    async (db) =>
      (
        await sql<{ listing_id: string; person_id: string; slot: number; status: string; responsible_id: string }>`
          select l.id as listing_id, l.person_id, d.slot, d.status, d.responsible_id from listing l join due d on d.listing_id = l.id and d.day = ${dayOf(new Date().toISOString())}::date
          where l.roster_id = ${rosterId}::uuid order by l.id, d.slot`.execute(db as never)
      ).rows,
  )

/**
 * What gives the call desk of the first station something to do: a list to be telephoned that nobody keeps, households
 * that were spoken with for it this morning, calls agreed for today, and colleagues who have called all day.
 */
export const playCallDesk = async (
  player: Player,
  stage: Stage,
  first: { rosterId: string; headId: string },
  accounts: readonly DemoAccount[],
) => {
  const now = new Date()
  const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
  const by = (loginName: string) => accounts.find((one) => one.loginName === loginName)!
  const [head, chen, wu, operator] = [by('lin'), by('chen'), by('wu'), by('he')]
  const known = await elders(player, first.rosterId)
  const rosterId = player.random.uuid()
  stage.at(ago(170))
  const roster = await reading(player.pool, everything, (db) =>
    db
      .selectFrom('roster')
      .select(['response_id', 'area_id'])
      .where('id', '=', first.rosterId)
      .executeTakeFirstOrThrow(),
  )
  await stage.run('rosters/create-roster', head.id, ago(170), {
    rosterId,
    responseId: roster.response_id,
    organisationId: head.organisation.id,
    areaId: roster.area_id,
    name: '市疾控电话核查',
    template: 'phone-investigation',
    startsOn: dayOf(ago(170).toISOString()),
  })
  const asked = known.filter((one) => one.responsible_id === chen.id && one.status === 'not_tried').slice(0, names)
  const listings = asked.map((one) => ({ listingId: player.random.uuid(), personId: one.person_id }))
  for (const one of listings) await stage.run('rosters/add-listing', head.id, ago(170), { ...one, rosterId })

  const record = (who: DemoAccount, at: Date, call: Call, more: object) => {
    stage.at(at)
    const contact = { ...call, method: 'phone', separate: false, paper: false, answers: {}, ...more }
    return stage.run('rosters/record-contact', who.id, at, contact)
  }
  const serve = async (who: DemoAccount, at: Date) => {
    stage.at(at)
    return (await stage.run<{ call: Call | null }>('calling/serve-next', who.id, at, { rosterId })).call
  }
  for (let n = 0; n < spoken; n += 1) {
    const call = await serve(operator, ago(150 - n * 6))
    if (call)
      await record(operator, ago(147 - n * 6), keyOf(call), {
        outcome: 'reached',
        answers: atHome,
        note: '在家，未外出。',
      })
  }
  for (let n = 0; n < 5; n += 1) {
    const call = await serve(wu, ago(40 - n * 6))
    if (call)
      await record(
        wu,
        ago(38 - n * 6),
        keyOf(call),
        n % 2 ? { outcome: 'no_answer' } : { outcome: 'reached', answers: atHome },
      )
  }
  await serve(wu, ago(1))

  const day = dayOf(now.toISOString())
  const own = known.filter((one) => one.responsible_id === chen.id && one.status === 'not_tried').slice(-3)
  for (const [index, { listing_id, slot }] of own.entries()) {
    const putOffTo = addMinutes(ago(12).toISOString(), index * 55)
    if (dayOf(putOffTo) === day)
      await record(
        chen,
        ago(90),
        { listingId: listing_id, day, slot },
        { outcome: 'put_off', putOffTo, note: '在买菜，约了时间。' },
      )
  }
  stage.at(now)
}

const keyOf = ({ listingId, day, slot }: Call): Call => ({ listingId, day, slot })
