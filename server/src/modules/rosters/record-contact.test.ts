import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { openRoster, startWorld, type World } from '../../../test/world.ts'

let world: World
let stage: Awaited<ReturnType<typeof openRoster>>
const names = ['陈桂芳', '王伯年', '李秀兰', '何国强', '谭玉珍', '黎志明', '周桂芳', '郑伯年']

beforeAll(async () => {
  world = await startWorld()
  stage = await openRoster(world, names)
})
afterAll(() => world.end())

type Recorded = {
  contactId: string
  status: string
  flags: { code: string; severity: string }[]
  alsoBy: { name: string } | null
  clockSkew: number | null
}
const contact = (name: string, outcome: string, more: object = {}) => ({
  listingId: stage.listing(name),
  day: world.today(),
  slot: 0,
  method: 'phone',
  outcome,
  ...more,
})
const seen = <T extends Record<string, unknown>>(text: string, values: unknown[]) =>
  world.app.pool.connect().then(async (client) => {
    try {
      await client.query('begin')
      await client.query(`select set_config('app.areas', '/', true), set_config('app.rosters', '', true)`)
      return (await client.query<T>(text, values)).rows
    } finally {
      await client.query('rollback')
      client.release()
    }
  })

test('the usual contact is recorded, settles the name and posts one entry of the service', async () => {
  const { status, body } = await world.as('chen').send<Recorded>('rosters/record-contact', contact('陈桂芳', 'reached'))
  expect(status).toBe(200)
  expect(body).toMatchObject({ status: 'reached', flags: [], alsoBy: null })
  const entries = await seen('select kind, reached, how from entry where source_id = $1', [body.contactId])
  expect(entries).toEqual([{ kind: 'visit.phone', reached: true, how: 'named' }])
})

test('the same command sent again answers the same and changes nothing', async () => {
  const id = newId()
  const at = new Date().toISOString()
  const first = await world
    .as('chen')
    .send<Recorded>('rosters/record-contact', contact('王伯年', 'no_answer'), { id, at })
  const again = await world
    .as('chen')
    .send<Recorded>('rosters/record-contact', contact('王伯年', 'no_answer'), { id, at })
  expect(again.body).toEqual(first.body)
  const attempts = await seen<{ n: string }>('select count(*)::int as n from contact where id = $1', [id])
  expect(attempts).toEqual([{ n: 1 }])
})

test('twenty phones sending the same command at once record it once', async () => {
  const id = newId()
  const at = new Date().toISOString()
  const answers = await Promise.all(
    Array.from({ length: 20 }, () =>
      world.as('chen').send<Recorded>('rosters/record-contact', contact('李秀兰', 'reached'), { id, at }),
    ),
  )
  expect(new Set(answers.map((one) => JSON.stringify(one.body))).size).toBe(1)
  expect(await seen('select count(*)::int as n from entry where source_id = $1', [id])).toEqual([{ n: 1 }])
})

test('a command id used for something else is refused', async () => {
  const id = newId()
  await world.as('chen').send('rosters/record-contact', contact('何国强', 'no_answer'), { id })
  const other = await world
    .as('chen')
    .send<{ code: string }>('rosters/record-contact', contact('何国强', 'reached'), { id })
  expect(other).toMatchObject({ status: 409, body: { code: 'command-id-reused' } })
})

test('an unanswered attempt is an attempt: no person-time, and the name stays open', async () => {
  const { body } = await world.as('chen').send<Recorded>('rosters/record-contact', contact('谭玉珍', 'no_answer'))
  expect(body.status).toBe('no_answer')
  expect(await seen('select reached, minutes from entry where source_id = $1', [body.contactId])).toEqual([
    { reached: false, minutes: 0 },
  ])
  const open = await world
    .as('chen')
    .get<{ items: { name: string }[] }>('rosters/due', { rosterId: stage.rosterId, show: 'open' })
  expect(open.body.items.map((one) => one.name)).toContain('谭玉珍')
})

test('a temperature of 37.3 raises an urgent flag; a flag raised by hand says what was seen', async () => {
  const hot = await world
    .as('chen')
    .send<Recorded>('rosters/record-contact', contact('黎志明', 'reached', { answers: { temperature: 37.3 } }))
  expect(hot.body.flags).toMatchObject([{ severity: 'urgent' }])
  const byHand = await world
    .as('chen')
    .send<Recorded>(
      'rosters/record-contact',
      contact('周桂芳', 'reached', { concern: { severity: 'watch', what: '药只够到明天' } }),
    )
  expect(byHand.body.flags).toMatchObject([{ code: 'concern', severity: 'watch' }])
})

test('an impossible answer is refused with the question named, and nothing is recorded', async () => {
  const refused = await world
    .as('chen')
    .send<{ code: string; fields: { path: string }[] }>(
      'rosters/record-contact',
      contact('郑伯年', 'reached', { answers: { temperature: 93 } }),
    )
  expect(refused).toMatchObject({
    status: 400,
    body: { code: 'answers-refused', fields: [{ path: 'answers.temperature' }] },
  })
  expect(await seen('select count(*)::int as n from contact where listing_id = $1', [stage.listing('郑伯年')])).toEqual(
    [{ n: 0 }],
  )
})

test('two people recording the same person at the same minute are both kept, and the second is told', async () => {
  const listing = contact('郑伯年', 'no_answer')
  await world.as('chen').send('rosters/record-contact', listing)
  const second = await world
    .as('social_worker')
    .send<Recorded>('rosters/record-contact', { ...listing, outcome: 'reached' })
  expect(second.body).toMatchObject({ status: 'reached', alsoBy: { name: 'chen' } })
  expect(await seen('select count(*)::int as n from contact where listing_id = $1', [listing.listingId])).toEqual([
    { n: 2 },
  ])
})

test('contacts that arrive in another order than they happened end in the same status', async () => {
  const now = Date.now()
  const later = await world.as('chen').send<Recorded>('rosters/record-contact', contact('王伯年', 'refused'), {
    at: new Date(now - 60_000).toISOString(),
  })
  const earlier = await world.as('chen').send<Recorded>('rosters/record-contact', contact('王伯年', 'wrong_number'), {
    at: new Date(now - 7_200_000).toISOString(),
  })
  expect(later.body.status).toBe('no_answer')
  expect(earlier.body.status).toBe('no_answer')
})

test('a phone whose clock is two days off loses nothing: both times are kept, and how far it was off', async () => {
  const ahead = new Date(Date.now() + 600_000).toISOString()
  const kept = await world
    .as('chen')
    .send<Recorded>('rosters/record-contact', contact('陈桂芳', 'reached', { separate: true }), { at: ahead })
  expect(kept.body.clockSkew).toBeGreaterThan(500)
  const twoDays = 2 * 86_400_000
  const at = new Date(Date.now() + twoDays - 600_000).toISOString()
  const message = {
    id: newId(),
    name: 'rosters/record-contact',
    version: 1,
    at,
    input: contact('陈桂芳', 'reached', { separate: true }),
  }
  await world.as('chen').ask('sync/send', {
    device: newId(),
    label: 'test phone',
    sentAt: new Date(Date.now() + twoDays).toISOString(),
    unsentAfter: 0,
    messages: [message],
  })
  const [row] = await seen<{ ago: number; skew: number }>(
    'select extract(epoch from now() - occurred_at)::int as ago, clock_skew as skew from contact where id = $1',
    [message.id],
  )
  expect(row?.ago).toBeGreaterThan(590)
  expect(row?.ago).toBeLessThan(640)
  expect(Math.abs((row?.skew ?? 0) - 172_800)).toBeLessThan(10)
})

test('an unknown key in a request is an error', async () => {
  const { status, body } = await world
    .as('chen')
    .send<{ code: string }>('rosters/record-contact', contact('陈桂芳', 'reached', { colour: 'red' }))
  expect(status).toBe(400)
  expect(body.code).toBe('invalid-input')
})

test('a hundred contacts handed in by one phone take effect once each, in their order, and each is answered', async () => {
  const listingId = stage.listing('何国强')
  const at = Date.now() - 3_600_000
  const messages = Array.from({ length: 100 }, (_, n) => ({
    id: newId(),
    name: 'rosters/record-contact',
    version: 1,
    at: new Date(at + n * 1e3).toISOString(),
    input: {
      listingId,
      day: world.today(),
      slot: 0,
      method: 'phone',
      outcome: n === 99 ? 'reached' : 'no_answer',
    },
  }))
  const batch = { device: newId(), label: 'test phone', sentAt: new Date().toISOString(), unsentAfter: 0, messages }
  const { body } = await world.as('chen').ask<{ results: { ok: boolean; result: Recorded }[] }>('sync/send', batch)
  expect(body.results.every((one) => one.ok)).toBe(true)
  expect(body.results.at(-1)?.result.status).toBe('reached')
  const again = await world.as('chen').ask<typeof body>('sync/send', batch)
  expect(again.body.results).toEqual(body.results)
  expect(await seen('select count(*)::int as n from contact where listing_id = $1', [listingId])).toEqual([{ n: 101 }])
})

test('in a batch the message that is refused holds up none of the others', async () => {
  const good = {
    id: newId(),
    name: 'rosters/record-contact',
    version: 1,
    at: new Date().toISOString(),
    input: contact('周桂芳', 'reached', { separate: true }),
  }
  const bad = { ...good, id: newId(), input: { ...contact('周桂芳', 'reached'), listingId: newId() } }
  const { body } = await world.as('chen').ask<{ results: { ok: boolean; problem?: { code: string } }[] }>('sync/send', {
    device: newId(),
    label: 'test phone',
    sentAt: new Date().toISOString(),
    unsentAfter: 0,
    messages: [bad, good],
  })
  expect(body.results).toMatchObject([{ ok: false, problem: { code: 'not-found' } }, { ok: true }])
})

test('a neighbouring station can neither see nor record these people', async () => {
  const foreign = await world
    .as('westWorker')
    .send<{ code: string }>('rosters/record-contact', contact('陈桂芳', 'reached'))
  expect(foreign).toMatchObject({ status: 404, body: { code: 'not-found' } })
  const list = await world
    .as('westWorker')
    .get<{ items: unknown[] }>('rosters/due', { rosterId: stage.rosterId, show: 'all' })
  expect(list.body.items).toEqual([])
})

test('which number was dialled is kept by reference and shown in the log, never in clear', async () => {
  const listingId = stage.listing('李秀兰')
  type Card = {
    dial: { phoneId: string; number: string; masked: string }[]
    contacts: { id: string; dialled: { name: string; masked: string; relation: string | null } | null }[]
  }
  const before = await world.as('chen').get<Card>('rosters/listing', { listingId })
  const [dial] = before.body.dial
  const { body } = await world
    .as('chen')
    .send<Recorded>('rosters/record-contact', contact('李秀兰', 'no_answer', { phoneId: dial!.phoneId }))
  const stray = await world
    .as('chen')
    .send<Recorded>('rosters/record-contact', contact('李秀兰', 'no_answer', { phoneId: newId() }))
  const after = await world.as('chen').get<Card>('rosters/listing', { listingId })
  const dialled = (id: string) => after.body.contacts.find((one) => one.id === id)?.dialled
  expect(dialled(body.contactId)).toEqual({
    name: '李秀兰',
    masked: dial!.masked,
    relation: null,
    label: null,
  })
  expect(dialled(stray.body.contactId)).toBeNull()
  const handOnId = newId()
  await world.as('chen').send('rosters/hand-on', {
    handOnId,
    listingId,
    day: world.today(),
    slot: 0,
    to: '居委会',
    dueAt: new Date(Date.now() + 3_600_000).toISOString(),
  })
  const [handed] = await seen<{ log: { dialled: { masked: string } | null }[] }>(
    'select log from hand_on where id = $1',
    [handOnId],
  )
  expect(handed?.log.map((one) => one.dialled?.masked ?? null)).toContain(dial!.masked)
  expect(JSON.stringify(handed)).not.toContain(dial!.number)
})

test('what somebody wrote of a person stays in the contact and never reaches the journal', async () => {
  const what = '说话含糊，需上门看看'
  const { body } = await world
    .as('chen')
    .send<Recorded>('rosters/record-contact', contact('王伯年', 'reached', { concern: { severity: 'urgent', what } }))
  const [kept] = await seen<{ words: string }>('select flags::text as words from contact where id = $1', [
    body.contactId,
  ])
  expect(kept?.words).toContain(what)
  const client = await world.app.pool.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('app.areas', '/', true)`)
    const { rows } = await client.query<{ line: string }>(
      'select to_jsonb(j)::text as line from journal j where id = $1',
      [body.contactId],
    )
    expect(rows[0]?.line).toContain('concern')
    expect(rows[0]?.line).not.toContain(what)
  } finally {
    await client.query('rollback')
    client.release()
  }
})

test('a contact taken back reverses its entries, and the name is open again', async () => {
  const { body } = await world.as('chen').send<Recorded>('rosters/record-contact', contact('谭玉珍', 'reached'))
  const back = await world
    .as('chen')
    .send<{ status: string }>('rosters/reverse-contact', { contactId: body.contactId, reason: '记错了人' })
  expect(back.body.status).toBe('no_answer')
  const entries = await seen(
    'select reverses is not null as reversal, reason from entry where source_id = $1 order by reverses nulls first',
    [body.contactId],
  )
  expect(entries).toEqual([
    { reversal: false, reason: null },
    { reversal: true, reason: '记错了人' },
  ])
  const twice = await world
    .as('chen')
    .send<{ code: string }>('rosters/reverse-contact', { contactId: body.contactId, reason: '再来' })
  expect(twice.body.code).toBe('already-reversed')
})
