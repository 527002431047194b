import { instantAt } from '@kapok/contract/common/time'
import { noWork, workStateOf } from '@kapok/contract/lists/work-state'
import type { Ladder } from '@kapok/contract/playbooks/schema'
import { nextStep, statusOf } from '@kapok/contract/rosters/rules'
import type { Method, Outcome } from '@kapok/contract/rosters/schema'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reading } from '#platform/db/reading.ts'
import { everything } from '#platform/db/scope.ts'
import { type Street, startStreet } from './testing/street.ts'

const monday = '2026-03-09'
let now = new Date(instantAt(monday, '09:00'))
let street: Street
beforeAll(async () => {
  street = await startStreet(() => now)
})
afterAll(() => street.world.end())

const size = 8
const line = fc.integer({ min: 2, max: size + 1 })
const outcomes: Outcome[] = [
  'reached',
  'no_answer',
  'refused',
  'wrong_number',
  'moved_away',
  'not_found',
  'duplicate',
  'put_off',
]
const station = fc.constantFrom('eastStation' as const, 'westStation' as const)
const step = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('area' as const), again: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('hand' as const), line, station, again: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('quota' as const), east: fc.nat(4), west: fc.nat(4) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('back' as const), line }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('contact' as const),
      line,
      outcome: fc.constantFrom(...outcomes),
      method: fc.constantFrom('phone' as const, 'door' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('hand_on' as const), line }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('answer' as const), line, outcome: fc.constantFrom(...outcomes) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('close' as const) }) },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** Does a step, or is refused: what a history may hold, the server decides. */
const take = async (batchId: string, one: Step): Promise<void> => {
  now = new Date(now.getTime() + 60_000)
  const send = async (name: string, input: object) => {
    const { status, body } = await street.keeper.send<object>(name, input)
    expect([200, 400, 404, 409], JSON.stringify([one, body])).toContain(status)
  }
  const list = (name: string, input: object) => send(`lists/${name}`, { batchId, ...input })
  if (one.do === 'area') return list('split-batch', { how: { by: 'area' }, again: one.again })
  if (one.do === 'hand') {
    const how = { by: 'hand', organisationId: street.places[one.station], lines: [one.line] }
    return list('split-batch', { how, again: one.again })
  }
  if (one.do === 'quota') {
    const quotas = [
      { organisationId: street.places.eastStation, rows: one.east },
      { organisationId: street.places.westStation, rows: one.west },
    ]
    return list('split-batch', { how: { by: 'quota', quotas }, again: true })
  }
  if (one.do === 'back') return list('hand-back', { lines: [one.line], belongsTo: '邻区' })
  if (one.do === 'hand_on')
    return list('hand-on-rows', { lines: [one.line], to: '派出所', dueAt: instantAt(monday, '20:00') })
  if (one.do === 'answer') return list('answer-rows', { answers: [{ line: one.line, outcome: one.outcome }] })
  if (one.do === 'close') return list('close-batch', { closeId: batchId.replace(/^./, '0') })
  const [row] = await street.rowsOf(batchId, { lines: [one.line] })
  if (row?.work?.listingId == null) return
  return send('rosters/record-contact', {
    listingId: row.work.listingId,
    day: monday,
    slot: 0,
    method: one.method,
    outcome: one.outcome,
    ...(one.outcome === 'reached' && { answers: { is_self: 'not_them' } }),
    ...(one.outcome === 'put_off' && { putOffTo: instantAt(monday, '23:30') }),
  })
}

type Raw = {
  line: number
  listing_id: string | null
  belongs_to: string | null
  removed_on: string | null
  closed: boolean
  ladder: Ladder | null
  contacts: { outcome: Outcome; method: Method; at: string }[]
  handed: { outcome: Outcome | null; at: string | null }[]
}
const rawOf = (batchId: string): Promise<Raw[]> =>
  reading(street.app.pool, everything, async (_, client) => {
    const { rows } = await client.query<Raw>(
      `select r.line, r.listing_id, r.belongs_to, l.removed_on, b.closed_at is not null as closed, o.ladder,
        coalesce((select jsonb_agg(jsonb_build_object('outcome', c.outcome, 'method', c.method, 'at', c.occurred_at)) from contact c
          where c.listing_id = l.id and c.reversed_at is null), '[]') as contacts,
        coalesce((select jsonb_agg(jsonb_build_object('outcome', h.answer_outcome, 'at', h.answered_at) order by h.answered_at nulls last)
          from hand_on h where h.listing_id = l.id), '[]') as handed
      from batch_row r join batch b on b.id = r.batch_id left join listing l on l.id = r.listing_id left join roster o on o.id = l.roster_id
      where r.batch_id = $1 and r.imported_at is not null order by r.line`,
      [batchId],
    )
    return rows
  })

/** The rule itself over everything recorded, apart from what the statement in sets says. */
const byTheRule = (row: Raw) => {
  const instant = (at: string) => new Date(at).toISOString()
  const tried = row.contacts.map((one) => ({ ...one, at: instant(one.at), reversed: false }))
  const answers = row.handed.flatMap(({ outcome, at }) =>
    outcome === null || at === null ? [] : [{ outcome, at: instant(at), reversed: false, method: 'hand_on' as const }],
  )
  const climb = row.ladder && nextStep(row.ladder, [...tried, ...answers], instantAt(monday, '00:00'))
  return workStateOf({
    placed: row.listing_id !== null && (row.removed_on === null || row.closed),
    handedBack: row.belongs_to !== null,
    status: statusOf([...tried, ...answers]),
    attempts: tried.length,
    outside:
      climb?.state === 'exhausted' ||
      (climb?.state === 'due' && ['community', 'department'].includes(climb.step.action)),
    handedOn: row.handed.some((one) => one.at === null),
    answer: answers.at(-1)?.outcome ?? null,
  })
}

let lists = 0
test('whatever the order of giving, handing back, trying and signing: no row is lost or doubled, and the sets say what the rule says', async () => {
  const history = fc.array(step, { minLength: 6, maxLength: 14 })
  const play = async (steps: Step[]) => {
    lists += 1
    const rows = Array.from({ length: size }, (_, at) => ({
      name: `${'赵钱孙李周吴郑王冯陈褚卫'[lists % 12]}${'子丑寅卯辰巳午未申酉'[at]}${'甲乙丙丁戊己庚辛壬癸'[Math.floor(lists / 12) % 10]}`,
      door: (['east', 'west', undefined] as const)[at % 3],
    }))
    const batchId = await street.list(rows)
    for (const one of [{ do: 'area', again: false } as const, ...steps]) {
      await take(batchId, one)
      const raw = await rawOf(batchId)
      const shown = await street.rowsOf(batchId)
      expect(raw).toHaveLength(size)
      expect(shown.map((row) => row.work?.state)).toEqual(raw.map(byTheRule))
      const { work } = await street.done(
        street.keeper.get<{ work: Record<string, number> }>('lists/batch', { batchId }),
      )
      const counted: Record<string, number> = { ...noWork }
      for (const row of raw) counted[byTheRule(row)]! += 1
      expect(work).toEqual(counted)
      const [doubled] = await reading(street.app.pool, everything, async (_, client) => {
        const { rows: found } = await client.query<{ n: number }>(
          `select count(*)::int as n from (select l.person_id from batch_part p join listing l on l.roster_id = p.roster_id and l.removed_on is null
            where p.batch_id = $1 group by l.person_id having count(*) > 1) d`,
          [batchId],
        )
        return found
      })
      expect(doubled?.n).toBe(0)
    }
  }
  await fc.assert(fc.asyncProperty(history, play), {
    numRuns: Number(process.env['HISTORIES'] ?? 5),
    endOnFailure: true,
  })
}, 240_000)
