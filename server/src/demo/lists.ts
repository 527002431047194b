import { addDays, instantAt, millis } from '@kapok/contract/common/time'
import type { Peek } from '@kapok/contract/lists/schema'
import type { RecordContact } from '@kapok/contract/rosters/schema'
import { sql } from 'kysely'
import { lists } from '#modules/lists/index.ts'
import type { NewPerson } from '#modules/people/index.ts'
import { openToday } from '#modules/rosters/index.ts'
import { scopeOf } from '#platform/access/actor.ts'
import { reading } from '#platform/db/reading.ts'
import { everything } from '#platform/db/scope.ts'
import { writingTo } from '#platform/db/writing.ts'
import { newId } from '#platform/ids.ts'
import type { OpenContext } from '#platform/operations.ts'
import type { DemoAccount } from './accounts.ts'
import type { inventCity } from './city.ts'
import type { Player, playAt } from './days.ts'
import { inventName, inventPhone } from './names.ts'

type City = ReturnType<typeof inventCity>
type Job = keyof NonNullable<typeof lists.jobs>['tasks']
type Given = { name: string; csv: string; senderId: string; at: Date; deadline: Date }

const HOUR = 3_600_000
const later = (at: Date, hours: number) => new Date(at.getTime() + hours * HOUR)
const header = '流水号,姓名,性别,联系电话,现住址,人员情况,核查结果,核查备注,核查时间'
const kinds = ['次密接', '来自外地', '密接共同居住', '中高风险区返回'] as const
const csvOf = (title: string, rows: readonly string[][]) =>
  `\uFEFF${[title, header, ...rows.map((row) => row.join(','))].join('\r\n')}\r\n`

/**
 * Lists as a first station has them on the sixth day: one worked on since this morning, one that was signed and returned
 * yesterday, one that has just come and waits for somebody to decide.
 */
export const playLists = async (
  player: Player,
  stage: ReturnType<typeof playAt>,
  {
    city,
    accounts,
    people,
    responseId,
    today,
  }: {
    city: City
    accounts: readonly DemoAccount[]
    people: readonly NewPerson[]
    responseId: string
    today: string
  },
): Promise<void> => {
  const { random, pool, keys, log } = player
  const station = city.stations[0]!
  const head = accounts.find((one) => one.loginName === 'lin')!
  // whoever works a day sheet keeps it as it is: others ring the lists through
  const callers = accounts
    .filter(({ loginName }) => loginName === 'liang' || loginName === 'worker1-4')
    .map(({ id }) => id)
  const doors = new Map(
    city.buildings.flatMap((building) =>
      building.dwellings.map(
        (one) => [one.id, `${building.estate}${building.name}${one.unit}单元${one.room}`] as const,
      ),
    ),
  )
  const near = people.filter((one) => one.areaPath === station.area.path && one.dwellingId != null)
  let taken = 400
  const known = (): NewPerson => near[(taken += 7) % near.length]!
  const doorOf = (one: NewPerson) => doors.get(one.dwellingId ?? '') ?? ''
  const phoneOf = (one: NewPerson) => one.phones?.[0]?.phone.normalised ?? ''
  const sexOf = (one: NewPerson) => (one.sex === 'female' ? '女' : '男')
  const rowOf = (one: NewPerson, no: string) => [
    no,
    one.name,
    sexOf(one),
    phoneOf(one),
    doorOf(one),
    random.pick(kinds),
    '',
    '',
    '',
  ]
  const newcomer = (no: string) => {
    const sex = random.pick(['male', 'female'] as const)
    return [
      no,
      inventName(random, sex),
      sex === 'male' ? '男' : '女',
      inventPhone(random),
      doorOf(known()),
      '来自外地',
      '',
      '',
      '',
    ]
  }
  const numbered = (batch: string, count: number, make: (no: string, at: number) => string[]) =>
    Array.from({ length: count }, (_, at) => make(`${batch}-${String(at + 1).padStart(3, '0')}`, at))

  const job = async (name: Job, input: Record<string, unknown>, now: Date) =>
    lists.jobs!.tasks[name]!({ pool, keys, write: writingTo(pool), now, log }, input)
  /** The job may have been taken up by somebody else meanwhile, who goes on with it: it is over when the batch says so. */
  const until = async (name: Job, batchId: string, state: string, now: Date) => {
    for (let tries = 0; tries < 150; tries += 1) {
      await job(name, { batchId }, now)
      const { rows } = await writingTo(pool)(everything, (_, client) =>
        client.query<{ state: string }>('select state from batch where id = $1', [batchId]),
      )
      if (rows[0]?.state === state) return
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error(`${name} came to no end`)
  }
  const run = <O>(name: string, at: Date, input: unknown, accountId = head.id): Promise<O> => {
    stage.at(at)
    return stage.run<O>(name, accountId, at, input)
  }
  const handIn = async ({ csv, name }: Given, at: Date, uploadId: string): Promise<Peek> => {
    const actor = player.actorOf(head.id)
    const operation = player.operations.get('lists/peek')
    if (operation?.kind !== 'open') throw new Error('lists/peek opens nothing')
    const context = {
      actor,
      keys,
      now: at,
      locale: 'zh-CN',
      read: (work: Parameters<OpenContext['read']>[0]) => reading(pool, scopeOf(actor), work as never),
      keepBooks: writingTo(pool),
    } as unknown as OpenContext
    const input = {
      uploadId,
      organisationId: station.id,
      file: new File([csv], `${name}.csv`, { type: 'text/csv' }),
      responseId,
      template: 'phone-investigation',
    }
    return (await operation.open(context, input as never)) as Peek
  }
  /** A list handed in, its columns confirmed, every row checked. */
  const receive = async (given: Given): Promise<string> => {
    const { at, name, deadline, senderId } = given
    const uploadId = newId(at.getTime())
    const batchId = newId(at.getTime() + 1)
    const seen = await handIn(given, at, uploadId)
    await run('lists/receive-batch', at, {
      batchId,
      uploadId,
      responseId,
      organisationId: station.id,
      areaId: station.area.id,
      name,
      senderId,
      deadline: deadline.toISOString(),
      sheet: seen.sheet,
      headerLine: seen.headerLine,
      columns: seen.columns,
      added: seen.added,
      work: { template: 'phone-investigation' },
      again: false,
    })
    await until('lists/check', batchId, 'ready', at)
    return batchId
  }
  const putIn = async (batchId: string, at: Date) => {
    await run('lists/import-batch', at, { batchId })
    await until('lists/import', batchId, 'open', at)
    await run('lists/split-batch', at, { batchId, how: { by: 'area' }, again: false, toWorkers: false })
    await run('lists/share-out', at, {
      batchId,
      organisationId: station.id,
      workers: callers.map((accountId) => ({ accountId })),
    })
    await openToday({ pool, keys, write: writingTo(pool), now: at, log }, {})
  }
  const partsOf = (batchId: string) =>
    reading(pool, everything, async (db) => {
      const found = await sql<{
        roster_id: string
      }>`select roster_id from batch_part where batch_id = ${batchId}::uuid`.execute(db as never)
      return found.rows
    })
  type Due = { listing_id: string; day: string; slot: number; responsible_id: string }
  const duesOf = (batchId: string) =>
    reading(pool, everything, async (db) => {
      const found = await sql<Due>`select d.listing_id, d.day::text as day, d.slot, d.responsible_id from due d
        join batch_part p on p.roster_id = d.roster_id where p.batch_id = ${batchId}::uuid and d.responsible_id is not null
        order by d.listing_id`.execute(db as never)
      return found.rows
    })
  /** Calls one after the other from `from` on: `ended` of them reached, some not, one put off. */
  const call = async (batchId: string, from: Date, to: Date, share: number, everybody = false) => {
    const dues = await duesOf(batchId)
    const called = dues.slice(0, Math.round(dues.length * share))
    for (const [n, due] of called.entries()) {
      const at = new Date(from.getTime() + ((to.getTime() - from.getTime()) * (n + 1)) / (called.length + 1))
      const line = { listingId: due.listing_id, day: due.day, slot: due.slot, method: 'phone' as const }
      const roll = everybody ? 0 : random.next()
      const contact: Omit<RecordContact, 'separate' | 'paper'> =
        roll < 0.84
          ? {
              ...line,
              outcome: 'reached',
              answers: { is_self: 'self', visited_risk_area: false, now_where: 'here', has_symptoms: false },
            }
          : roll < 0.94
            ? { ...line, outcome: 'no_answer', answers: {} }
            : { ...line, outcome: 'put_off', answers: {}, putOffTo: later(to, 2).toISOString() }
      stage.at(new Date(at.getTime() + 20_000))
      await stage.run('rosters/record-contact', due.responsible_id, at, { separate: false, paper: false, ...contact })
    }
  }

  const now = new Date()
  const yesterday = (time: string) => new Date(millis(instantAt(addDays(today, -1), time)))
  const [health, police] = [random.uuid(), random.uuid()]
  const organisationId = station.id
  await run('lists/add-sender', yesterday('08:50'), {
    senderId: health,
    organisationId,
    name: '市疾控流调组',
    kind: 'health',
  })
  await run('lists/add-sender', yesterday('08:50'), {
    senderId: police,
    organisationId,
    name: '清禾派出所',
    kind: 'police',
  })

  const done = await receive({
    name: '市疾控重点人员核查（第 1 批）',
    csv: csvOf(
      '市疾控重点人员核查（第 1 批）',
      numbered('1', 14, (no, at) => (at < 11 ? rowOf(known(), no) : newcomer(no))),
    ),
    senderId: health,
    at: yesterday('09:00'),
    deadline: yesterday('18:00'),
  })
  await putIn(done, yesterday('09:05'))
  await call(done, yesterday('09:20'), yesterday('11:40'), 1, true)
  for (const { roster_id: rosterId } of await partsOf(done))
    await run('rosters/close-day', yesterday('12:04'), {
      closeId: random.uuid(),
      rosterId,
      day: addDays(today, -1),
      silentPhonesSeen: [],
      open: [],
    })
  await run('lists/close-batch', yesterday('12:05'), {
    closeId: random.uuid(),
    batchId: done,
    note: '14 人都已电话核查。',
  })
  const returnId = random.uuid()
  await run('lists/prepare-return', yesterday('12:06'), {
    returnId,
    batchId: done,
    what: 'all',
    reason: '按时限交回市疾控',
    locale: 'zh-CN',
  })
  await job('lists/make-return', { returnId }, yesterday('12:06'))

  const open = await receive({
    name: '市疾控重点人员核查（第 2 批）',
    csv: csvOf(
      '市疾控重点人员核查（第 2 批）',
      numbered('2', 60, (no, at) => (at < 44 ? rowOf(known(), no) : newcomer(no))),
    ),
    senderId: health,
    at: later(now, -3),
    deadline: later(now, 4),
  })
  await putIn(open, later(now, -2.9))
  await call(open, later(now, -2.6), later(now, -0.05), 0.55)

  await receive({
    name: '派出所协查名单',
    csv: csvOf(
      '派出所协查名单',
      numbered('P', 26, (no, at) => {
        const one = known()
        // the number is of somebody we know, the name is another: a person has to say who is meant
        if (at % 5 === 1)
          return [no, inventName(random, 'female'), '', phoneOf(one), doorOf(one), '来自外地', '', '', '']
        if (at === 8) return [no, '', '男', inventPhone(random), '', '来自外地', '', '', '']
        return at % 2 === 0 ? rowOf(one, no) : newcomer(no)
      }),
    ),
    senderId: police,
    at: later(now, -0.1),
    deadline: later(now, 6),
  })
  stage.at(now)
}
