import type { Client } from '../server/src/platform/db/pool.ts'

/** A city as the mission knows them: 8 districts × 10 streets × 4 communities, a station and ten workers on every street. */
export const city = {
  response: '01990000-0000-7000-8000-00000000aaaa',
  levels: { city: '/99/9901/', district: '/99/9901/990103/', street: '/99/9901/990103/990103005/' },
  station: '01990000-0000-7000-8000-000000000024',
  /** The last 30 of the 60 days of the ledger. */
  from: '2026-07-19',
  to: '2026-08-17',
}

const padded = (expression: string, width: number) => `lpad((${expression})::text, ${width}, '0')`
const districtPath = (street: string) => `'/99/9901/9901' || ${padded(`${street} / 10 + 1`, 2)} || '/'`
const streetCode = (street: string) =>
  `'9901' || ${padded(`${street} / 10 + 1`, 2)} || ${padded(`${street} % 10 + 1`, 3)}`
const streetPath = (street: string) => `${districtPath(street)} || ${streetCode(street)} || '/'`

const tree = `
  select '/99/' as path union select '/99/9901/'
  union select ${districtPath('s')} from generate_series(0, 79) as s
  union select ${streetPath('s')} from generate_series(0, 79) as s
  union select ${streetPath('s')} || ${streetCode('s')} || ${padded('c', 3)} || '/' from generate_series(0, 79) as s, generate_series(1, 4) as c`

/** Areas, stations and the emergency that the entries are about. */
export const writeCity = async (client: Client): Promise<void> => {
  await client.query('begin')
  await client.query(
    `insert into area (id, code, name, level, parent_id, path)
     select md5(path)::uuid, substring(path from '([0-9]+)/$'), path, 'area',
       case when path <> '/99/' then md5(regexp_replace(path, '[0-9]+/$', ''))::uuid end, path
     from (${tree}) as tree order by length(path)`,
  )
  await client.query(
    `insert into organisation (id, name, type, area_id, area_path)
     select ('01990000-0000-7000-8000-' || ${padded('s', 12)})::uuid, 'station ' || s, 'social_work_station', md5(${streetPath('s')})::uuid, ${streetPath('s')}
     from generate_series(0, 79) as s`,
  )
  await client.query(
    `insert into response (id, name, playbook, level, starts_on, area_paths, opened_at)
     values ($1, 'bench', 'epidemic', 'level_2', '2026-06-19', '{/99/9901/}', now())`,
    [city.response],
  )
  await client.query('commit')
}

/**
 * Writes `count` of `total` entries, day by day over 60 days: twelve services of unequal size, people served by chance,
 * two in three of a household, one entry in seven unanswered, crowds, a few reversals. Everybody stays in one community.
 */
export const writeLedger = async (client: Client, from: number, count: number, total: number): Promise<void> => {
  const people = 120_000
  await client.query('begin')
  await client.query(`select set_config('app.areas', '/', true), set_config('app.rosters', '', true), setseed($1)`, [
    (from % 1_000_000) / 1_000_000,
  ])
  await client.query(
    `with drawn as (
       select i, floor(${people} * power(random(), 1.3))::int as p, floor(12 * power(random(), 1.7))::int as k, least(59, i * 60::bigint / $3::int)::int as d,
         random() as way, random() as answer, (4 + random() * 30)::int as minutes, (random() * 9)::int as w
       from generate_series($1::int, $2::int) as i),
     placed as (
       select *, (p / 3) % 320 as c, (p / 3) % 320 / 4 as s, date '2026-06-19' + d as day from drawn)
     insert into entry (id, kind, field, response_id, organisation_id, area_path, day, occurred_at, recorded_at, person_id, household_id, head_count,
       worker_id, minutes, reached, how, source_type, source_id)
     select each.id, 'service.' || k, 'elder', $4::uuid, ('01990000-0000-7000-8000-' || ${padded('s', 12)})::uuid,
       ${streetPath('s')} || ${streetCode('s')} || ${padded('c % 4 + 1', 3)} || '/', day,
       day + time '02:00' + i % 30000 * interval '1 second', day + time '02:00' + i % 30000 * interval '1 second',
       case when way < 0.95 then ('01990000-0000-7000-9000-' || ${padded('p', 12)})::uuid end,
       case when way < 0.95 and p % 3 < 2 then ('01990000-0000-7000-a000-' || ${padded('p / 3', 12)})::uuid end,
       case when way < 0.95 then 0 else (minutes * 3) end, ('01990000-0000-7000-b000-' || ${padded('s * 10 + w', 12)})::uuid, minutes,
       answer < 0.86, case when way < 0.8 then 'named' when way < 0.95 then 'scanned' else 'tallied' end, 'contact', each.id
     from placed, lateral (select (lpad(to_hex(1755000000000 + i), 12, '0') || '7' || substr(md5(i::text), 1, 3) || '8' || substr(md5(i::text), 4, 15))::uuid as id) as each`,
    [from, from + count - 1, total, city.response],
  )
  await client.query(
    `insert into entry (id, kind, field, response_id, organisation_id, area_path, day, occurred_at, recorded_at, person_id, household_id, head_count,
       worker_id, minutes, reached, how, source_type, source_id, reverses, reason)
     select gen_random_uuid(), kind, field, response_id, organisation_id, area_path, day, occurred_at, recorded_at + interval '1 day', person_id, household_id,
       head_count, worker_id, minutes, reached, how, source_type, source_id, id, 'wrong'
     from entry where txid = pg_current_xact_id() and reverses is null and id::text like '%77'`,
  )
  await client.query('commit')
}
