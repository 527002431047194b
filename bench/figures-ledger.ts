import type { Client } from '../server/src/platform/db/pool.ts'

/** A city as the mission knows them: 8 districts × 10 streets × 4 communities, a station and ten workers on every street. */
export const city = {
  path: '/99/9901/',
  district: '/99/9901/990103/',
  street: '/99/9901/990103/990103005/',
  station: '01990000-0000-7000-8000-000000000024',
  response: '01990000-0000-7000-8000-00000000aaaa',
  children: {
    city: Array.from({ length: 8 }, (_, d) => `/99/9901/9901${String(d + 1).padStart(2, '0')}/`),
    district: Array.from({ length: 10 }, (_, s) => `/99/9901/990103/990103${String(s + 1).padStart(3, '0')}/`),
    street: Array.from({ length: 4 }, (_, c) => `/99/9901/990103/990103005/990103005${String(c + 1).padStart(3, '0')}/`),
  },
  from: '2026-07-19',
  to: '2026-08-17',
}

/**
 * Writes `count` of `total` entries, day by day over 60 days, of which the figures asked for are the last 30: twelve services of unequal size, two
 * people in three of a household, one entry in seven unanswered, crowds, a few reversals. Everybody stays in one community.
 */
export const writeLedger = async (client: Client, from: number, count: number, total: number): Promise<void> => {
  const people = 120_000
  await client.query('begin')
  await client.query(`select set_config('app.areas', '/', true), set_config('app.rosters', '', true), setseed(0.${String(from).padStart(9, '0')})`)
  await client.query(
    `with drawn as (
       select i, floor(${people} * power(random(), 1.3))::int as p, floor(12 * power(random(), 1.7))::int as k, (i * 60::bigint / $3::int)::int as d,
         random() as way, random() as answer, (4 + random() * 30)::int as minutes, (random() * 9)::int as w
       from generate_series($1::int, $2::int) as i),
     placed as (
       select *, (p / 3) % 320 as c, (p / 3) % 320 / 4 as s, date '2026-06-19' + d as day from drawn),
     written as (
       select (lpad(to_hex(1755000000000 + i), 12, '0') || '7' || substr(md5(i::text), 1, 3) || '8' || substr(md5(i::text), 4, 15))::uuid as id, *,
         '/99/9901/9901' || lpad((s / 10 + 1)::text, 2, '0') || '/9901' || lpad((s / 10 + 1)::text, 2, '0') || lpad((s % 10 + 1)::text, 3, '0')
           || '/9901' || lpad((s / 10 + 1)::text, 2, '0') || lpad((s % 10 + 1)::text, 3, '0') || lpad((c % 4 + 1)::text, 3, '0') || '/' as area_path
       from placed)
     insert into entry (id, kind, field, response_id, organisation_id, area_path, day, occurred_at, recorded_at, person_id, household_id, head_count,
       worker_id, minutes, reached, how, source_type, source_id)
     select id, 'service.' || k, 'elder', '${city.response}', ('01990000-0000-7000-8000-' || lpad(s::text, 12, '0'))::uuid, area_path, day,
       day + time '02:00' + i % 30000 * interval '1 second', day + time '02:00' + i % 30000 * interval '1 second',
       case when way < 0.95 then ('01990000-0000-7000-9000-' || lpad(p::text, 12, '0'))::uuid end,
       case when way < 0.95 and p % 3 < 2 then ('01990000-0000-7000-a000-' || lpad((p / 3)::text, 12, '0'))::uuid end,
       case when way < 0.95 then 0 else (minutes * 3) end, ('01990000-0000-7000-b000-' || lpad((s * 10 + w)::text, 12, '0'))::uuid, minutes,
       answer < 0.86, case when way < 0.8 then 'named' when way < 0.95 then 'scanned' else 'tallied' end, 'contact', id
     from written`,
    [from, from + count - 1, total],
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
