import { addDays } from '@kapok/contract/common/time'
import type { FigureRow, FigureValues } from '@kapok/contract/figures/schema'
import type { ServiceEntry } from '@kapok/contract/ledger/schema'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everything } from '#platform/db/scope.ts'
import { writingTo } from '#platform/db/writing.ts'
import { newId } from '#platform/ids.ts'
import { openRoster, password, startWorld, type World } from '../../../test/world.ts'
import { foldFigures } from './index.ts'
import { putEntries } from './testing/ledger.ts'

let world: World
let stage: Awaited<ReturnType<typeof openRoster>>
let now = new Date('2026-08-17T02:00:00Z')
const day = '2026-08-17'
const names = ['陈桂芳', '王伯年', '李秀兰', '何国强', '谭玉珍', '黎志明', '周桂芳', '郑伯年']
type Table = { asOf: string; total: FigureValues; rows: FigureRow[]; rules: unknown[] }
type Page = { items: ServiceEntry[]; next: string | null }

beforeAll(async () => {
  world = await startWorld(() => now)
  stage = await openRoster(world, names, { startsOn: '2026-08-16' })
})
afterAll(() => world.end())

const range = { from: '2026-08-01', to: '2026-08-31' }
const table = async (who: string, more: object = {}) =>
  (await world.as(who).get<Table>('figures/table', { ...range, ...more })).body
const entries = async (who: string, more: object = {}) =>
  (await world.as(who).get<Page>('figures/entries', { ...range, ...more })).body
const fold = () => foldFigures(writingTo(world.app.pool), now)
const call = async (name: string, outcome = 'reached', more: object = {}, at = now.toISOString()) => {
  const input = { listingId: stage.listing(name), day: world.today(), slot: 0, method: 'phone', outcome, ...more }
  const { status, body } = await world.as('chen').send<{ contactId: string }>('rosters/record-contact', input, { at })
  expect(status).toBe(200)
  return body.contactId
}

describe('live figures', () => {
  test('before anything is folded, and a moment after the tap, the figure is there', async () => {
    await call('陈桂芳')
    await call('王伯年', 'no_answer')
    const { total, rows, rules } = await table('station_head')
    expect(total).toMatchObject({
      personTimes: 1,
      people: 1,
      encounters: 1,
      attempts: 2,
      named: 1,
      scanned: 0,
      tallied: 0,
    })
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      key: 'visit.phone',
      counts: { metric: 'person_times', unit: { zh: '人次', en: 'person-times' } },
      personTimes: 1,
      attempts: 2,
    })
    expect(rows[0]!.label.zh).toMatch(/电/)
    expect(rules.length).toBeGreaterThan(6)
  })

  test('after folding, and with new entries on top, nothing is lost or doubled', async () => {
    await fold()
    const folded = await table('station_head')
    await call('李秀兰')
    const after = await table('station_head')
    expect(after.total).toMatchObject({ personTimes: 2, people: 2, attempts: 3 })
    expect(after.total.minutes).toBeGreaterThan(folded.total.minutes)
    await fold()
    await fold()
    expect((await table('station_head')).total).toEqual(after.total)
  })

  test('a second call to the same person on the same day is another encounter, not another person-time', async () => {
    const { total: first } = await table('station_head')
    await call('陈桂芳')
    expect((await table('station_head')).total).toMatchObject({
      personTimes: first.personTimes,
      encounters: first.encounters + 1,
    })
    await call('陈桂芳', 'reached', { separate: true })
    expect((await table('station_head')).total).toMatchObject({
      personTimes: first.personTimes + 1,
      people: first.people,
    })
  })

  test('a reversal takes its entry out of every figure', async () => {
    const source = await call('何国强')
    await fold()
    const before = await table('station_head')
    const [entry] = (await entries('station_head')).items.filter((one) => one.source?.id === source)
    await world
      .as('station_head')
      .send('ledger/reverse-entry', { entryId: entry!.id, reversalId: newId(), reason: '记错了' })
    const { total } = await table('station_head')
    expect(total).toMatchObject({
      personTimes: before.total.personTimes - 1,
      people: before.total.people - 1,
      attempts: before.total.attempts - 1,
    })
    await fold()
    expect((await table('station_head')).total).toEqual(total)
  })
})

describe('as of', () => {
  test('the figure of yesterday evening is the same after today’s late entries and reversals, and after folding', async () => {
    const evening = now.toISOString()
    const then = await table('station_head')
    const listed = await entries('station_head', { limit: 200 })
    now = new Date('2026-08-18T01:00:00Z')
    await call('谭玉珍', 'reached', { day: '2026-08-17' }, '2026-08-17T01:30:00.000Z')
    const open = listed.items.find((one) => one.reached && one.reversedBy === null)
    await world
      .as('station_head')
      .send('ledger/reverse-entry', { entryId: open!.id, reversalId: newId(), reason: '不是本人' })
    const later = await table('station_head', { from: day, to: day })
    expect(later.total).not.toEqual(then.total)
    for (let i = 0; i < 2; i++) {
      const again = await table('station_head', { from: day, to: day, asOf: evening })
      expect({ asOf: again.asOf, total: again.total }).toEqual({ asOf: evening, total: then.total })
      const same = await entries('station_head', { asOf: evening, limit: 200 })
      expect(same.items.map((one) => [one.id, one.reversedBy])).toEqual(
        listed.items.map((one) => [one.id, one.reversedBy]),
      )
      await fold()
    }
  })
})

describe('tables', () => {
  const organisation = () => world.places.westStation
  const crowd = (more: object) => ({
    response_id: stage.responseId,
    organisation_id: organisation(),
    area_path: '/9901/990101001/990101001002/',
    recorded_at: now.toISOString(),
    occurred_at: now.toISOString(),
    day: '2026-08-18',
    ...more,
  })

  test('by area: the children of the chosen one, each with its own, and the total with everybody once', async () => {
    const moved = newId()
    await putEntries(world.app.pool, [
      crowd({ kind: 'site.swab', head_count: 212, how: 'tallied' }),
      crowd({ kind: 'visit.phone', person_id: moved, household_id: newId() }),
      crowd({ kind: 'visit.door', person_id: moved, area_path: '/9901/990101001/990101001001/' }),
    ])
    await writingTo(world.app.pool)(everything, (tx) =>
      tx
        .updateTable('organisation')
        .set({ area_id: world.places.street, area_path: '/9901/990101001/' })
        .where('id', '=', world.places.westStation)
        .execute(),
    )
    world.app.sessions.forget()
    for (const folded of [false, true]) {
      if (folded) await fold()
      const { total, rows } = await table('westHead', {
        areaId: world.places.street,
        by: 'area',
        from: '2026-08-18',
        to: '2026-08-18',
      })
      expect(rows.map((row) => row.key)).toEqual([world.places.east, world.places.west])
      expect(rows[1]).toMatchObject({ personTimes: 213, people: 1, households: 1, tallied: 212 })
      expect(rows[0]!.people + rows[1]!.people).toBe(total.people + 1)
      expect(total.personTimes).toBe(rows[0]!.personTimes + rows[1]!.personTimes)
    }
  })

  test('what is entered at the street itself has a row of its own, so that the rows make up the total', async () => {
    await putEntries(world.app.pool, [
      crowd({ kind: 'site.swab', head_count: 5, how: 'tallied', area_path: '/9901/990101001/' }),
    ])
    const { total, rows } = await table('westHead', {
      areaId: world.places.street,
      by: 'area',
      from: '2026-08-18',
      to: '2026-08-18',
    })
    expect(rows.at(-1)).toMatchObject({ key: world.places.street, extent: 'itself', personTimes: 5 })
    const own = { areaId: world.places.street, extent: 'itself', from: '2026-08-18', to: '2026-08-18' }
    expect((await table('westHead', own)).total.personTimes).toBe(5)
    expect((await entries('westHead', own)).items.map((one) => one.people)).toEqual([5])
    expect(rows.at(-1)!.label.zh).toMatch(/本级/)
    expect(rows.reduce((sum, row) => sum + row.personTimes, 0)).toBe(total.personTimes)
  })

  test('by organisation and by day, with a filter of kind, organisation and response', async () => {
    const byOrganisation = await table('westHead', { by: 'organisation' })
    expect(byOrganisation.rows.map((row) => row.label.zh).sort()).toEqual(['东社区社工站', '西社区社工站'])
    const byDay = await table('westHead', { by: 'day' })
    expect(byDay.rows.map((row) => row.key)).toEqual([day, '2026-08-18'])
    const swabs = await table('westHead', {
      kinds: 'site.swab',
      organisationId: organisation(),
      responseId: stage.responseId,
    })
    expect(swabs.total).toMatchObject({ personTimes: 217, people: 0, named: 0, tallied: 217 })
    const both = await table('westHead', { 'kinds[0]': 'site.swab', 'kinds[1]': 'visit.door' })
    expect(both.total.personTimes).toBe(218)
    expect((await table('westHead', { responseId: newId() })).total.attempts).toBe(0)
  })
})

describe('who sees what', () => {
  test('a station sees its own area and nothing of its neighbour; a volunteer sees no figures', async () => {
    const east = await table('station_head')
    expect(east.rows.map((row) => row.key)).not.toContain('site.swab')
    const all = await table('westHead')
    expect(all.total.personTimes).toBeGreaterThan(east.total.personTimes)
    // The city reaches further than the station: it is shown its own part of it.
    expect((await table('station_head', { areaId: world.places.city })).total).toEqual(east.total)
    expect(
      (await world.as('station_head').get<{ code: string }>('figures/table', { ...range, areaId: world.places.west }))
        .status,
    ).toBe(403)
    expect((await world.as('volunteer').get<{ code: string }>('figures/table', range)).status).toBe(403)
    expect((await entries('station_head', { limit: 200 })).items.every((one) => one.areaName === '东社区')).toBe(true)
  })

  test('the database itself shows nothing foreign, even where the filter is forgotten', async () => {
    const client = await world.app.pool.connect()
    await client.query('begin')
    await client.query(
      `select set_config('app.areas', '/9901/990101001/990101001001/', true), set_config('app.rosters', '', true)`,
    )
    for (const [name, path] of [
      ['entry', 'area_path'],
      ['cube', 'area_path'],
      ['cube_branch', 'branch_path'],
      ['cube_seen', 'branch_path'],
      ['cube_area', 'branch_path'],
      ['cube_overlap', 'area_path'],
    ]) {
      const { rows } = await client.query<{ foreign: number; own: number }>(
        `select count(*) filter (where not ${path} ^@ '/9901/990101001/990101001001/') as foreign, count(*) as own from ${name}`,
      )
      expect(rows[0]!.foreign).toBe(0)
    }
    await client.query('rollback')
    client.release()
  })

  test('officers read names masked and a building instead of a door, workers read both', async () => {
    const worker = (await entries('chen', { limit: 200 })).items
    // Officers have to sign in again every day.
    const { body } = await world.app.as().ask<{ token: string }>('identity/sign-in', { loginName: 'officer', password })
    const officer = (await world.app.as(body.token).get<Page>('figures/entries', { ...range, limit: 200 })).body.items
    expect(worker.map((one) => one.person)).toContain('谭玉珍')
    expect(officer.map((one) => one.person)).toContain('谭*')
    expect(JSON.stringify(officer)).not.toMatch(/桂芳|玉珍|伯年/)
  })

  test('entries come newest first, page by page, each once', async () => {
    const whole = (await entries('westHead', { limit: 200 })).items
    const paged: string[] = []
    let after: string | null = null
    do {
      const page: Page = await entries('westHead', { limit: 2, ...(after !== null && { after }) })
      paged.push(...page.items.map((one) => one.id))
      after = page.next
    } while (after !== null)
    expect(paged).toEqual(whole.map((one) => one.id))
    expect(whole.map((one) => one.recordedAt)).toEqual(
      whole
        .map((one) => one.recordedAt)
        .toSorted()
        .toReversed(),
    )
    expect(addDays(day, 1)).toBe('2026-08-18')
  })
})
