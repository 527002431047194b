import { afterAll, beforeAll, expect, test } from 'vitest'
import { scopeOf } from '#platform/access/actor.ts'
import { newId } from '#platform/ids.ts'
import { actor } from '../../../test/operations.ts'
import { addToRoster, takeOffRoster } from './rosters.ts'
import { addPerson, identityNumber, startTown, type Town } from './testing/town.ts'

let town: Town
let personId: string
beforeAll(async () => {
  town = await startTown()
  const more = { phones: ['13912345678'], identity: identityNumber('1945-03-08', 17), note: '服药情况敏感' }
  personId = (await addPerson(town, '张三丰', { ...more, dwellingId: town.doors['304']! })).personId
  await town.call(town.worker, 'people/add-tag', { tagId: newId(), personId, tag: 'living_alone', source: 'visited' })
  await town.call(town.worker, 'people/add-relation', {
    relationId: newId(),
    personId,
    relation: 'neighbour',
    name: '李邻居',
  })
  await town.call(town.worker, 'people/add-household', {
    householdId: newId(),
    dwellingId: town.doors['304'],
    areaId: town.areaId,
    note: '门禁密码问物业',
    members: [
      {
        personId,
        head: true,
      },
    ],
  })
})
afterAll(() => town.stop())

const card = (who: Town['worker']) => town.call(who, 'people/person', { personId })
const listed = (on: boolean) =>
  town.write(scopeOf(town.worker), (tx) =>
    (on ? addToRoster : takeOffRoster)(tx, town.roster, { personIds: [personId] }),
  )

test('who keeps the area sees the whole card, and what may be done with it', async () => {
  expect(await card(town.worker)).toMatchObject({
    name: '张三丰',
    sex: 'male',
    birthDate: '1945-03-08',
    age: 81,
    address: { estate: '花苑里', building: '3栋', unit: '2', room: '304' },
    note: '服药情况敏感',
    tags: [
      {
        tag: 'living_alone',
        source: 'visited',
        validFrom: null,
        validTo: null,
      },
    ],
    household: {
      members: [
        {
          name: '张三丰',
          head: true,
          age: 81,
        },
      ],
      address: { estate: '花苑里', building: '3栋', unit: '2', room: '304' },
      note: '门禁密码问物业',
    },
    may: {
      reveal: true,
      edit: true,
    },
  })
})

test('an officer sees names masked everywhere on the card, and may not edit', async () => {
  const seen = await card(town.officer)
  expect(seen).toMatchObject({
    name: '张*',
    tags: [{ tag: 'living_alone' }],
    relations: [{ name: '李*' }],
    household: { members: [{ name: '张*' }] },
    may: {
      reveal: true,
      edit: false,
    },
  })
  expect(JSON.stringify(seen)).not.toMatch(/三丰|李邻居/)
})

test('another station finds nobody, in no table', async () => {
  await expect(card(town.stranger)).rejects.toMatchObject({ kind: { code: 'not-found' } })
  for (const name of ['people/edit-person', 'people/add-tag', 'people/reveal'] as const) {
    const input = {
      'people/edit-person': { personId, note: null },
      'people/add-tag': { tagId: newId(), personId, tag: 'dementia', source: 'stated' },
      'people/reveal': { personId, field: 'phone', fieldId: newId(), reason: '好奇' },
    }[name]
    expect((await town.refusal(town.stranger, name, input)).code).toBe('not-found')
  }
  for (const table of ['person', 'phone', 'document', 'person_tag', 'relation', 'household']) {
    const rows = (who: Town['worker']) =>
      town.readAs(who, async (_, client) => (await client.query(`select 1 from ${table}`)).rowCount)
    expect(await rows(town.worker), table).toBeGreaterThan(0)
    expect(await rows(town.stranger), table).toBe(0)
    expect(await rows(actor('storekeeper', '/99/9901/990101/')), table).toBe(0)
  }
})

test('a volunteer sees a door and a name on a roster carried, never a tag, a note, a document or the day of birth', async () => {
  await expect(card(town.volunteer)).rejects.toMatchObject({ kind: { code: 'not-found' } })
  await listed(true)
  const seen = await card(town.volunteer)
  expect(seen).toMatchObject({
    name: '张三丰',
    age: 81,
    address: { estate: '花苑里', building: '3栋', unit: '2', room: '304' },
    phones: [{ masked: '139****5678' }],
    relations: [{ name: '李邻居' }],
    tags: [],
    documents: [],
    note: null,
    birthDate: null,
    household: null,
    may: {
      reveal: false,
      edit: false,
    },
  })
  const reveal = { personId, field: 'phone', fieldId: seen.phones[0].id, reason: '想打电话' }
  expect((await town.refusal(town.volunteer, 'people/reveal', reveal)).code).toBe('not-permitted')
  const counsellor = await card(actor('counsellor', '/99/9901/990101/', [town.roster]))
  expect(counsellor).toMatchObject({ name: '张三丰', tags: [], note: null, may: { reveal: false } })

  await listed(false)
  await expect(card(town.volunteer)).rejects.toMatchObject({ kind: { code: 'not-found' } })
})

test('a social worker lent to the roster keeps its people as their own, but not those off it', async () => {
  await listed(true)
  const seen = await card(town.lent)
  expect(seen).toMatchObject({ name: '张三丰', tags: [{ tag: 'living_alone' }], may: { reveal: true, edit: true } })
  await town.call(town.lent, 'people/add-phone', { personId, phone: { id: newId(), number: '13788889999' } })
  const reveal = { personId, field: 'phone', fieldId: seen.phones[0].id, reason: '上门前确认' }
  expect(await town.call(town.lent, 'people/reveal', reveal)).toEqual({ value: '13912345678' })
  const alsoVolunteer = { ...town.lent, memberships: [...town.lent.memberships, ...town.volunteer.memberships] }
  expect(await card(alsoVolunteer)).toMatchObject({ tags: [] })
  await listed(false)
  await expect(card(town.lent)).rejects.toMatchObject({ kind: { code: 'not-found' } })
})
