import pg from 'pg'
import { newId } from '../server/src/platform/ids.ts'
import { type Connection, openConnection } from './http-client.ts'
import { medianOf, percentile, type Result } from './result.ts'
import { type Stage, setUpStation, signIn, startStage } from './stage.ts'
import { firstCommunity, writeTown } from './town.ts'

const people = Number(process.env['KAPOK_BENCH_PEOPLE'] ?? 1_200_000)
const clients = 8
const seconds = 6
const rounds = 3
const limit = 20

const say = (text: string) => process.stderr.write(`  ${text}\n`)

/** What somebody types, and the statement that a program without sight, masks and doors would find it with. */
type Typed = { text: string; plain: string; value: string | Buffer }
const shown = `p.id, p.name, p.sex, p.birth_date, w.room, b.name as building from person p left join dwelling w on w.id = p.dwelling_id left join building b on b.id = w.building_id`
const beginning = (column: string) =>
  `select ${shown} where p.${column} ^@ $1 order by p.${column} using ~<~ limit ${limit}`
const plain = {
  name: beginning('name'),
  pinyin: beginning('pinyin'),
  initials: beginning('initials'),
  piece: beginning('tail'),
  end: `select ${shown} where p.id in (select person_id from phone where last4_digest = $1 limit ${limit})`,
  door: `select ${shown} where b.name = split_part($1, '-', 1) || '栋' and w.unit = split_part($1, '-', 2) and w.room = split_part($1, '-', 3) limit ${limit}`,
}

/** As people look for those they know: drawn from everybody, every way of typing as often as the others, some of it wrong. */
const drawTexts = async (client: pg.Client): Promise<Typed[]> => {
  type Drawn = Record<'name' | 'pinyin' | 'initials' | 'masked' | 'door', string> & { last4_digest: Buffer }
  const { rows } = await client.query<Drawn>(
    `select p.name, p.pinyin, p.initials, t.masked, t.last4_digest, left(b.name, -1) || '-' || w.unit || '-' || w.room as door
     from person p tablesample bernoulli (${(100 * 600) / people}) repeatable (7) join phone t on t.person_id = p.id
     join dwelling w on w.id = p.dwelling_id join building b on b.id = w.building_id where char_length(p.name) < 5 order by p.id limit 400`,
  )
  return rows.flatMap(({ name, pinyin, initials, masked, last4_digest, door }, n): Typed[] => [
    { text: name.slice(0, 1), plain: plain.name, value: name.slice(0, 1) },
    { text: name, plain: plain.name, value: name },
    { text: pinyin, plain: plain.pinyin, value: pinyin },
    { text: pinyin.slice(0, 4), plain: plain.pinyin, value: pinyin.slice(0, 4) },
    { text: initials, plain: plain.initials, value: initials },
    { text: `${name.slice(0, 1)}${initials.slice(1)}`, plain: plain.initials, value: initials },
    { text: masked.slice(-4), plain: plain.end, value: last4_digest },
    { text: door, plain: plain.door, value: door },
    { text: name.slice(-2), plain: plain.piece, value: name.slice(-2) },
    ...(n % 10 === 0 ? [{ text: `${name.slice(-1)}璟`, plain: plain.piece, value: `${name.slice(-1)}璟` }] : []),
  ])
}

/** Milliseconds of each, from as many clients as there are askers, over `seconds`. */
const measure = async (askers: readonly ((typed: Typed) => Promise<void>)[], texts: readonly Typed[]) => {
  const ends = performance.now() + seconds * 1000
  const times: number[] = []
  await Promise.all(
    askers.map(async (ask, at) => {
      for (let n = at * 37; performance.now() < ends; n += 1) {
        const began = performance.now()
        await ask(texts[n % texts.length]!)
        times.push(performance.now() - began)
      }
    }),
  )
  return times
}

const asking = (connection: Connection) => async (typed: Typed) => {
  const body = JSON.stringify({ text: typed.text, limit })
  const { status, body: answer } = await connection.post('/api/v1/people/find', body)
  if (status !== 200) throw new Error(`${status} ${answer.slice(0, 300)}`)
}
const reading = (client: pg.Client) => async (typed: Typed) => {
  await client.query({ name: typed.plain.slice(-60), text: typed.plain, values: [typed.value] })
}

/** A worker of one community among 240, beside the head who sees the whole city. */
const addWorker = async (client: pg.Client, stage: Stage): Promise<string> => {
  const [organisation, account] = [newId(), newId()]
  await client.query(
    `insert into organisation (id, name, type, area_id, area_path) select $1, 'community', 'social_work_station', id, path from area where path = $2`,
    [organisation, firstCommunity],
  )
  await client.query(
    `insert into account (id, name, login_name, password_hash, status, created_at) select $1, 'worker', 'worker', password_hash, status, created_at from account limit 1`,
    [account],
  )
  await client.query(
    `insert into membership (id, account_id, organisation_id, role) values ($1, $2, $3, 'social_worker')`,
    [newId(), account, organisation],
  )
  return signIn(stage, 'worker')
}

/** P3: somebody is found among all people of a city by what its workers type, with 8 clients through the whole public API. */
export const benchFind = async (): Promise<Result[]> => {
  const stage = await startStage()
  const clientsOpen: pg.Client[] = []
  const connections: Connection[] = []
  try {
    const { token } = await setUpStation(stage, '9901', [
      { code: '99', name: '某省', level: '省', parentCode: null },
      { code: '9901', name: '宁禾市', level: '市', parentCode: '99' },
    ])
    const admin = new URL(stage.adminUrl)
    admin.pathname = new URL(stage.url).pathname
    for (let n = 0; n <= clients; n += 1) {
      const client = new pg.Client({ connectionString: admin.href })
      await client.connect()
      clientsOpen.push(client)
    }
    const [first, ...readers] = clientsOpen
    const began = performance.now()
    await writeTown(first!, stage.keys, people)
    say(`${people} people written in ${((performance.now() - began) / 1000).toFixed(1)} s`)
    const texts = await drawTexts(first!)
    const tokens = { city: token, station: await addWorker(first!, stage) }
    const connect = async (of: string) => {
      const opened = await Promise.all(Array.from({ length: clients }, () => openConnection(stage.port, of)))
      connections.push(...opened)
      return opened.map(asking)
    }
    const askers = { city: await connect(tokens.city), station: await connect(tokens.station) }
    const times: Record<'city' | 'station' | 'plain', number[][]> = { city: [], station: [], plain: [] }
    for (let round = 0; round <= rounds; round += 1) {
      const measured = {
        city: await measure(askers.city, texts),
        station: await measure(askers.station, texts),
        plain: await measure(readers.map(reading), texts),
      }
      // The first round warms up.
      if (round > 0) for (const key of ['city', 'station', 'plain'] as const) times[key].push(measured[key])
    }
    return (['city', 'station'] as const).flatMap((scope) =>
      ([50, 95] as const).map((share): Result => {
        const of = (some: readonly number[][]) => some.map((round) => percentile(round, share / 100))
        const [mine, reference] = [of(times[scope]), medianOf(of(times.plain))]
        const bar = share === 50 ? 25 : 60
        const median = medianOf(mine)
        return {
          id: 'P3',
          name: `find among ${people}, ${scope}, ${clients} clients, p${share}`,
          median,
          unit: 'ms',
          min: Math.min(...mine),
          max: Math.max(...mine),
          reference,
          ratio: median / reference,
          bar: `≤ ${bar} ms`,
          pass: median <= bar,
        }
      }),
    )
  } finally {
    for (const connection of connections) connection.close()
    for (const client of clientsOpen) await client.end()
    await stage.stop()
  }
}
