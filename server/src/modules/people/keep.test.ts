import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { addPerson, identityNumber, startTown, type Town } from './testing/town.ts'

let town: Town
beforeAll(async () => {
  town = await startTown()
})
afterAll(() => town.stop())

const card = (personId: string, who = town.worker) => town.call(who, 'people/person', { personId })
const input = (more: object) => ({ personId: newId(), name: '某人', areaId: town.areaId, ...more })
const withDocument = (type: string, number: string) => input({ documents: [{ id: newId(), type, number }] })

describe('numbers are checked before they are kept', () => {
  const good = identityNumber('1950-05-05', 100)
  test.each([
    [`${good.slice(0, 17)}${good.endsWith('1') ? '2' : '1'}`, 'check_digit', '校验位', 'check digit'],
    ['4412831950', 'length', '位数', 'number of characters'],
    ['44128319500505A000', 'characters', '字符', 'characters'],
    ['4.41283E+17', 'scientific_notation', '科学计数', 'spreadsheet'],
  ])('identity number %s: %s', async (number, reason, zh, en) => {
    const wrong = withDocument('resident_identity_card', number)
    expect(await town.refusal(town.worker, 'people/add-person', wrong)).toMatchObject({
      code: 'document-number-wrong',
      message: expect.stringContaining(zh),
      details: { reason, at: 0 },
    })
    const told = await town.refusal(town.worker, 'people/add-person', wrong, { language: 'en' })
    expect(told.message).toContain(en)
    expect(JSON.stringify(told)).not.toContain(number)
  })

  test('a phone number that cannot be one is refused with the reason, and which of several it is', async () => {
    const phones = ['13912345678', '12912345678'].map((number) => ({ id: newId(), number }))
    expect(await town.refusal(town.worker, 'people/add-person', input({ phones }))).toMatchObject({
      code: 'phone-number-wrong',
      details: { reason: 'prefix', at: 1 },
    })
  })

  test('nobody is born tomorrow', async () => {
    expect((await town.refusal(town.worker, 'people/add-person', input({ birthDate: '2026-03-09' }))).code).toBe(
      'birth-date-wrong',
    )
  })

  test('what an identity number says of its holder need not be typed again', async () => {
    const { personId } = await addPerson(town, '陈数', { identity: identityNumber('1960-01-02', 18) })
    expect(await card(personId)).toMatchObject({ sex: 'female', birthDate: '1960-01-02' })
    const typed = await addPerson(town, '陈字', {
      identity: identityNumber('1960-01-02', 21),
      sex: 'unstated',
      birthDate: '1959-12-01',
    })
    expect(await card(typed.personId)).toMatchObject({ sex: 'unstated', birthDate: '1959-12-01' })
  })
})

describe('one document, one person', () => {
  test('the holder is named to who may see them, and only said to exist to who may not', async () => {
    const number = identityNumber('1948-08-08', 301)
    const { personId } = await addPerson(town, '林默', { identity: number })
    const again = withDocument('resident_identity_card', number)
    expect(await town.refusal(town.worker, 'people/add-person', again)).toMatchObject({
      code: 'document-known',
      message: expect.stringContaining('花苑社区'),
      details: { personId },
    })
    const told = await town.refusal(town.stranger, 'people/add-person', { ...again, areaId: town.otherAreaId })
    expect(told.code).toBe('document-known')
    expect(told).not.toHaveProperty('details')
    expect(told.message).not.toContain('花苑')
    expect(await town.refusal(town.worker, 'people/person', { personId: again.personId })).toMatchObject({
      code: 'not-found',
    })
  })

  test('a household register is shared by a household', async () => {
    await town.call(town.worker, 'people/add-person', withDocument('household_register', '990101-00012'))
    await town.call(town.worker, 'people/add-person', withDocument('household_register', '990101-00012'))
  })
})

test('only what is named changes; null clears', async () => {
  const { personId } = await addPerson(town, '曾国', {
    birthDate: '1950-02-03',
    note: '耳背',
    dwellingId: town.doors['304']!,
  })
  const before = await card(personId)
  await town.call(town.worker, 'people/edit-person', { personId, name: '曾国藩' })
  expect(await card(personId)).toEqual({ ...before, name: '曾国藩' })
  expect((await town.call(town.worker, 'people/find', { text: 'zenggf' })).items).toEqual([])
  expect((await town.call(town.worker, 'people/find', { text: 'zgf' })).items).toHaveLength(1)
  await town.call(town.worker, 'people/edit-person', { personId, birthDate: null, note: null, dwellingId: null })
  expect(await card(personId)).toMatchObject({
    name: '曾国藩',
    birthDate: null,
    age: null,
    note: null,
    address: { dwellingId: null, buildingId: null, building: '', room: '' },
  })
})

test('a move to a door of another station takes the right to both areas, and everything goes along', async () => {
  const { personId, phoneId } = await addPerson(town, '莫迁', {
    phones: ['13900001111'],
    identity: identityNumber('1970-07-07', 5),
  })
  await town.call(town.worker, 'people/add-tag', { tagId: newId(), personId, tag: 'dialysis', source: 'stated' })
  const move = { personId, dwellingId: town.doors['101'] }
  expect((await town.refusal(town.worker, 'people/edit-person', move)).code).toBe('not-permitted')
  const both = { ...town.worker, memberships: [...town.worker.memberships, ...town.stranger.memberships] }
  await town.call(both, 'people/edit-person', move)
  expect((await town.refusal(town.worker, 'people/person', { personId })).code).toBe('not-found')
  expect(await card(personId, town.stranger)).toMatchObject({
    address: { estate: '花苑里', building: '8栋', unit: '2', room: '101' },
    areaName: '东门社区',
    phones: [{ id: phoneId }],
    tags: [{ tag: 'dialysis' }],
    documents: [{ type: 'resident_identity_card' }],
  })
})

test('a wrong number stays, marked, behind the one that takes its place', async () => {
  const { personId, phoneId } = await addPerson(town, '周号', { phones: ['13922223333'] })
  const another = { id: newId(), number: '13922224444', label: '女儿家' }
  await town.call(town.worker, 'people/add-phone', { personId, phone: another })
  await town.call(town.worker, 'people/mark-phone', { personId, phoneId, state: 'wrong' })
  expect((await card(personId)).phones).toEqual([
    { id: phoneId, masked: '139****3333', label: null, state: 'wrong' },
    { id: another.id, masked: '139****4444', label: '女儿家', state: 'ok' },
  ])
  expect((await town.call(town.worker, 'people/find', { text: '周号' })).items[0].phone).toBe('139****4444')
  const same = { personId, phone: { id: newId(), number: '+86 139 2222 4444' } }
  expect((await town.refusal(town.worker, 'people/add-phone', same)).code).toBe('phone-there')
})

describe('tags', () => {
  test('only those of the product, one at a time, ended with a reason that is journalled', async () => {
    const { personId } = await addPerson(town, '郑签')
    const tag = { personId, tagId: newId(), tag: 'low_income', source: 'certified', validFrom: '2026-01-01' }
    expect((await town.refusal(town.worker, 'people/add-tag', { ...tag, tag: 'grumpy' })).code).toBe('unknown-tag')
    expect((await town.refusal(town.worker, 'people/add-tag', { ...tag, validTo: '2025-12-31' })).code).toBe(
      'days-reversed',
    )
    await town.call(town.worker, 'people/add-tag', tag)
    expect((await town.refusal(town.worker, 'people/add-tag', { ...tag, tagId: newId() })).code).toBe('tag-there')

    const id = newId()
    await town.call(town.worker, 'people/end-tag', { personId, tagId: tag.tagId, reason: '复核不再符合' }, { id })
    expect((await card(personId)).tags).toEqual([])
    const row = await town.read((db) =>
      db.selectFrom('journal').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    )
    expect(row).toMatchObject({ subject_ids: [personId], note: '复核不再符合', area_path: '/99/9901/990101/' })
    expect(
      await town.refusal(town.worker, 'people/end-tag', { personId, tagId: tag.tagId, reason: '再来' }),
    ).toMatchObject({
      code: 'tag-ended',
      details: { endedOn: '2026-03-08' },
    })
    await town.call(town.worker, 'people/add-tag', {
      ...tag,
      tagId: newId(),
      validFrom: '2026-03-08',
      validTo: '2026-06-01',
    })
    expect((await card(personId)).tags).toMatchObject([{ tag: 'low_income', validTo: '2026-06-01' }])
  })
})

describe('households', () => {
  const household = (members: object[], more: object = {}) => ({
    householdId: newId(),
    areaId: town.areaId,
    members,
    ...more,
  })

  test('somebody has one household: who is put into another leaves the first', async () => {
    const [father, mother, son] = [
      await addPerson(town, '何父'),
      await addPerson(town, '何母'),
      await addPerson(town, '何子'),
    ]
    const first = household(
      [
        { personId: father.personId, head: true },
        { personId: mother.personId, role: '妻' },
        { personId: son.personId, role: '子' },
      ],
      { dwellingId: town.doors['304'] },
    )
    await town.call(town.worker, 'people/add-household', first)
    expect((await card(son.personId)).household).toMatchObject({
      id: first.householdId,
      address: { estate: '花苑里', building: '3栋', unit: '2', room: '304' },
      members: [{ name: '何父', head: true }, { role: '妻' }, { role: '子' }],
    })
    expect((await card(son.personId)).address).toMatchObject({ building: '3栋', room: '304' })

    const second = household([{ personId: son.personId, head: true }], { dwellingId: town.doors['502'] })
    const id = newId()
    await town.call(town.worker, 'people/add-household', second, { id })
    expect((await card(son.personId)).household).toMatchObject({
      id: second.householdId,
      members: [{ name: '何子', role: null, head: true }],
    })
    expect((await card(father.personId)).household.members).toHaveLength(2)
    const row = await town.read((db) =>
      db.selectFrom('journal').select('subject_ids').where('id', '=', id).executeTakeFirstOrThrow(),
    )
    expect(row.subject_ids).toEqual([second.householdId, son.personId, first.householdId])
  })

  test('a household has one head, and nobody twice', async () => {
    const [a, b] = [await addPerson(town, '甲'), await addPerson(town, '乙')]
    const heads = household([
      { personId: a.personId, head: true },
      { personId: b.personId, head: true },
    ])
    expect((await town.refusal(town.worker, 'people/add-household', heads)).code).toBe('two-heads')
    expect(
      (
        await town.refusal(
          town.worker,
          'people/add-household',
          household([{ personId: a.personId }, { personId: a.personId }]),
        )
      ).code,
    ).toBe('member-twice')
  })

  test('a door in another area is refused', async () => {
    const { personId } = await addPerson(town, '丙')
    const wrong = household([{ personId }], { dwellingId: town.doors['101'] })
    expect((await town.refusal(town.worker, 'people/add-household', wrong)).code).toBe('door-elsewhere')
    expect((await town.refusal(town.worker, 'people/add-person', input({ dwellingId: town.doors['101'] }))).code).toBe(
      'door-elsewhere',
    )
  })

  test('who is added to a household lives at its door', async () => {
    const one = await addPerson(town, '丁')
    const home = household([{ personId: one.personId, head: true }], { dwellingId: town.doors['502'] })
    await town.call(town.worker, 'people/add-household', home)
    const child = await addPerson(town, '丁丁', { householdId: home.householdId })
    expect(await card(child.personId)).toMatchObject({
      address: { estate: '花苑里', building: '3栋', unit: '2', room: '502' },
      household: { members: [{ name: '丁' }, { name: '丁丁' }] },
    })
  })
})
