import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, type TestDatabase } from '../../../test/database.ts'
import { bundleOn } from './bundle.ts'
import { type Client, openPool, type Pool } from './pool.ts'
import { insertRows, updateRows, writeStatement } from './sets.ts'

let database: TestDatabase
let pool: Pool
let client: Client
beforeAll(async () => {
  database = await createDatabase()
  pool = openPool(database.url, 1)
  client = await pool.connect()
  await client.query(
    'create temporary table kept (id uuid primary key, day date, texts text, list uuid[], flags jsonb, sum bytea)',
  )
})
afterAll(async () => {
  client.release()
  await pool.end()
  await database.drop()
})

const number = (value: number) => ({
  name: 'number',
  text: 'select $1::int as n, $2::date as day',
  values: [value, null],
})

test('statements that travel together are answered each by itself, in their order, again and again', async () => {
  for (const round of [1, 2, 3]) {
    const travel = bundleOn(client)
    const rows = [round, round + 1].map((value) => travel.add(number(value)))
    const none = travel.add({ name: 'none', text: 'select 1 as one where false', values: [] })
    travel.send()
    expect(await Promise.all(rows)).toEqual([[{ n: round, day: null }], [{ n: round + 1, day: null }]])
    expect(await none).toEqual([])
  }
})

test('what comes after a failed statement is not carried out, and can be sent again', async () => {
  const attempt = (divisor: number) => {
    const travel = bundleOn(client)
    const answers = [
      travel.add({ name: 'before', text: 'select 1 as n', values: [] }),
      travel.add({ name: 'quotient', text: 'select 6 / $1::int as n', values: [divisor] }),
      travel.add({ name: 'after', text: 'select 3 as n', values: [] }),
    ]
    travel.send()
    return Promise.allSettled(answers)
  }
  const [before, quotient, after] = await attempt(0)
  expect(before).toEqual({ status: 'fulfilled', value: [{ n: 1 }] })
  expect([quotient, after]).toMatchObject([{ reason: { code: '22012' } }, { reason: { code: '22012' } }])
  const values = [[{ n: 1 }], [{ n: 2 }], [{ n: 3 }]]
  expect((await attempt(3)).map((one) => 'value' in one && one.value)).toEqual(values)
})

test('a bundle and an ordinary query may follow each other without waiting', async () => {
  const travel = bundleOn(client)
  const first = travel.add(number(7))
  travel.send()
  const second = client.query('select 8 as n')
  expect(await first).toEqual([{ n: 7, day: null }])
  expect((await second).rows).toEqual([{ n: 8 }])
})

type Kept = { id: string; day: string | null; texts: string | null; list: string[] | null; flags: unknown; sum: Buffer }
const columns = { id: 'uuid', day: 'date', texts: 'text', list: 'uuid[]', flags: 'jsonb', sum: 'bytea' } as const
const ids = ['01a205b0-0532-7315-84c9-9345cc9a9fdb', '01a205b0-0532-7315-84c9-9345cc9a9fdc'] as const
const hostile = ['', 'NULL', 'null', '{}', '"', '\\', '\\"', "a,b}'; --", '{"a":[1]}', '名字 😀\n\t', ' ']

test('rows arrive as they were given, whatever stands in them', async () => {
  const rows: Kept[] = hostile.map((texts, index) => ({
    id: ids[0].replace(/..$/, String(10 + index)),
    day: index % 2 ? '2026-11-22' : null,
    texts,
    list: index % 3 ? [...ids].slice((index % 3) - 1) : index ? [] : null,
    flags: { [texts]: [texts, null] },
    sum: Buffer.from(`${texts}\0`),
  }))
  const travel = bundleOn(client)
  void travel.add(writeStatement(insertRows<Kept>('kept', columns) as never, rows))
  const kept = travel.add<Kept>({ name: 'kept', text: 'select * from kept order by id', values: [] })
  travel.send()
  expect(await kept).toEqual(rows)
  const changed = bundleOn(client)
  void changed.add(
    writeStatement(updateRows<Pick<Kept, 'id' | 'texts'>>('kept', ['id'], { id: 'uuid', texts: 'text' }) as never, [
      { id: rows[1]!.id, texts: null },
      { id: rows[2]!.id, texts: 'other' },
    ]),
  )
  const after = changed.add<Kept>({ name: 'kept', text: 'select * from kept order by id', values: [] })
  changed.send()
  expect((await after).map((row) => row.texts)).toEqual([hostile[0], null, 'other', ...hostile.slice(3)])
})

test('a value that is no value of its type is refused, and never becomes two', async () => {
  const travel = bundleOn(client)
  const written = travel.add(
    writeStatement(insertRows<Pick<Kept, 'id'>>('kept', { id: 'uuid' }) as never, [{ id: `${ids[0]},${ids[1]}` }]),
  )
  travel.send()
  await expect(written).rejects.toMatchObject({ code: '22P02' })
})
