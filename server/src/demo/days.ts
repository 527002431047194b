import type { Day } from '@kapok/contract/common/schema'
import { addDays, dayOf, instantAt, millis } from '@kapok/contract/common/time'
import type { Answers, RecordContact } from '@kapok/contract/rosters/schema'
import { sql } from 'kysely'
import { openToday } from '#modules/rosters/index.ts'
import type { Actor } from '#platform/access/actor.ts'
import { createRunner } from '#platform/commands/runner.ts'
import type { Pool } from '#platform/db/pool.ts'
import { reading } from '#platform/db/reading.ts'
import { everything } from '#platform/db/scope.ts'
import { writingTo } from '#platform/db/writing.ts'
import { newId } from '#platform/ids.ts'
import type { Keys } from '#platform/keys.ts'
import type { Log } from '#platform/log.ts'
import type { Operation } from '#platform/operations.ts'
import type { Random } from './random.ts'

export type Player = {
  actorOf(accountId: string): Actor
  /** From now on this account carries the roster: a volunteer sees nothing else. */
  carries(accountId: string, rosterId: string): void
  operations: ReadonlyMap<string, Operation>
  pool: Pool
  keys: Keys
  log: Log
  random: Random
}

/** Plays commands at a moment of the past: the same commands, rules and ledger as any other day, with an earlier clock. */
export const playAt = (player: Player) => {
  let now = new Date()
  const runner = createRunner(player.pool, player.keys, () => now)
  return {
    at: (moment: Date) => {
      now = moment
    },
    run: <O>(name: string, accountId: string, at: Date, input: unknown) => {
      const operation = player.operations.get(name)
      if (operation?.kind !== 'command') throw new Error(`${name} is no command`)
      return runner.run(
        { name, ...operation },
        { id: newId(at.getTime()), at: at.toISOString(), device: null, input },
        player.actorOf(accountId),
      ) as Promise<O>
    },
  }
}
type Stage = ReturnType<typeof playAt>
type DueLine = {
  listing_id: string
  slot: number
  opens_at: string
  closes_at: string
  responsible_id: string | null
  roster_id: string
  subject: string
  question_set: string
}

const notes = [
  '精神好，药还够。',
  '想要一份蔬菜包，已登记。',
  '女儿今天来看过。',
  '睡眠不太好，陪聊了一会。',
  '血压平稳，已提醒按时吃药。',
  '问什么时候解封，已解释。',
  '一切正常。',
  '冰箱里菜够三天。',
]
const concerns = [
  '降压药只够到明天',
  '说话含糊，需上门看看',
  '家里没有米了',
  '昨晚摔了一跤，能走动',
  '情绪低落，哭了',
] as const

/** Answers as the two question sets of the epidemic playbook ask them; the rest stays unasked. */
const answersFor = (random: Random, set: string, fever: boolean): Answers =>
  set === 'isolation-check'
    ? {
        temperature: fever ? 37.6 : 36 + random.below(9) / 10,
        has_symptoms: fever,
        ...(fever && { symptoms: ['fever', 'dry_cough'] }),
        left_home: false,
        same_members: true,
      }
    : random.chance(0.6)
      ? { well: true, food_enough: true, ...(random.chance(0.3) && { medicine_days: random.between(4, 30) }) }
      : {}

const promises = ['带降压药上门', '代买米和油', '联系女儿', '陪去社区医院', '再打一次电话']

/** Promised on the last day before today, so that today begins with some of them. */
const promiseFor = (random: Random, day: Day, today: Day): Pick<RecordContact, 'followUp'> =>
  addDays(day, 1) === today && random.chance(0.06)
    ? { followUp: { id: random.uuid(), what: random.pick(promises), day: today } }
    : {}

const contactFor = (random: Random, due: DueLine, day: Day, today: Day): Omit<RecordContact, 'separate' | 'paper'> => {
  const roll = random.next()
  const base = {
    listingId: due.listing_id,
    day,
    slot: due.slot,
    method: random.chance(0.8) ? ('phone' as const) : ('door' as const),
  }
  if (roll < 0.87)
    return {
      ...base,
      outcome: 'reached',
      answers: answersFor(random, due.question_set, random.chance(0.01)),
      ...(random.chance(0.3) && { note: random.pick(notes) }),
      ...promiseFor(random, day, today),
    }
  if (roll < 0.9)
    return {
      ...base,
      outcome: 'reached',
      answers: answersFor(random, due.question_set, false),
      concern: { severity: random.chance(0.4) ? 'urgent' : 'watch', what: random.pick(concerns) },
      note: random.pick(notes),
    }
  if (roll < 0.97) return { ...base, outcome: 'no_answer', answers: {} }
  if (roll < 0.98) return { ...base, outcome: 'refused', answers: {} }
  return { ...base, outcome: 'wrong_number', answers: {} }
}

const duesOf = (player: Player, day: Day, until: Date) =>
  reading(
    player.pool,
    everything,
    async (db) =>
      (
        await sql<DueLine>`select d.listing_id, d.slot, d.opens_at, d.closes_at, d.responsible_id, d.roster_id, r.subject, r.question_set->>'code' as question_set
      from due d join roster r on r.id = d.roster_id where d.day = ${day}::date and d.status not in ('reached', 'put_off')
        and (d.slot = 0 or d.opens_at < ${until.toISOString()}::timestamptz) order by d.listing_id, d.slot`.execute(
          db as never,
        )
      ).rows,
  )

/** Contacts of a day up to a moment: spread over each window, some tried twice. */
const playContacts = async (player: Player, stage: Stage, day: Day, until: Date, share: number) => {
  const { random } = player
  const today = dayOf(new Date().toISOString())
  const dues = (await duesOf(player, day, until)).filter((due) => due.responsible_id !== null && random.chance(share))
  const planned = dues.map((due) => {
    // Before the first window has opened the demo works early, so that today is half done at any hour.
    const opens = Math.min(
      Math.max(millis(due.opens_at), millis(instantAt(day, '07:00'))),
      until.getTime() - 3 * 3_600_000,
    )
    const from = Math.max(opens, millis(instantAt(day, '00:00')))
    const to = Math.max(from, Math.min(until.getTime() - 30_000, Math.max(millis(due.closes_at), from)))
    return { due, at: new Date(from + random.next() * (to - from)), contact: contactFor(random, due, day, today) }
  })
  planned.sort((a, b) => a.at.getTime() - b.at.getTime())
  for (let from = 0; from < planned.length; from += 100) {
    const some = planned.slice(from, from + 100)
    stage.at(new Date(Math.max(...some.map((one) => one.at.getTime())) + 20_000))
    await Promise.all(
      some.map(({ due, at, contact }) =>
        stage.run('rosters/record-contact', due.responsible_id!, at, { separate: false, paper: false, ...contact }),
      ),
    )
  }
}

type Closer = { rosterId: string; headId: string }

/** Plays a past day from its opening to its signature. */
export const playDay = async (player: Player, stage: Stage, day: Day, closers: readonly Closer[]) => {
  const open = new Date(millis(instantAt(day, '00:05')))
  await openToday(
    { pool: player.pool, keys: player.keys, write: writingTo(player.pool), now: open, log: player.log },
    {},
  )
  await playContacts(player, stage, day, new Date(millis(instantAt(day, '18:30'))), 1)
  const evening = new Date(millis(instantAt(day, '20:20')))
  await playContacts(player, stage, day, evening, 0.8)
  stage.at(evening)
  for (const { rosterId, headId } of closers) {
    const left = await reading(
      player.pool,
      everything,
      async (db) =>
        (
          await sql<{
            listing_id: string
            slot: number
            status: string
            responsible_id: string | null
          }>`select listing_id, slot, status, responsible_id from due where roster_id = ${rosterId}::uuid
        and closes_at > ${instantAt(day, '00:00')}::timestamptz and closes_at <= ${instantAt(day, '24:00')}::timestamptz
        and (status not in ('reached', 'put_off', 'duplicate') or (status = 'put_off' and put_off_to <= ${evening}))`.execute(
            db as never,
          )
        ).rows,
    )
    await stage.run('rosters/close-day', headId, evening, {
      closeId: newId(evening.getTime()),
      rosterId,
      day,
      silentPhonesSeen: [],
      open: left.map((one) => ({
        listingId: one.listing_id,
        slot: one.slot,
        ownerId: one.responsible_id ?? headId,
        reason:
          one.status === 'not_tried'
            ? 'no_time'
            : one.status === 'refused'
              ? 'refused'
              : one.status === 'wrong_number'
                ? 'wrong_number'
                : 'no_answer',
        nextStep:
          one.status === 'wrong_number' ? 'relative_or_neighbour' : one.status === 'no_answer' ? 'visit' : 'call_again',
      })),
    })
  }
}

/** Today, half done, whatever the time of day the demo is started. */
export const playToday = async (player: Player, stage: Stage) => {
  const now = new Date()
  const today = dayOf(now.toISOString())
  await openToday({ pool: player.pool, keys: player.keys, write: writingTo(player.pool), now, log: player.log }, {})
  await playContacts(player, stage, today, now, 0.62)
  stage.at(now)
}

export const pastDays = (today: Day, count: number): Day[] =>
  Array.from({ length: count }, (_, n) => addDays(today, n - count))
