import { checkDocument, parsePhone } from '@kapok/contract/people/rules'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scopeOf } from '#platform/access/actor.ts'
import { newId } from '#platform/ids.ts'
import {
  addToRoster,
  dialNumbers,
  findKnown,
  householdMembers,
  insertPeople,
  type NewPerson,
  takeOffRoster,
} from './index.ts'
import { addPerson, identityNumber, startTown, type Town } from './testing/town.ts'

let town: Town
beforeAll(async () => {
  town = await startTown()
})
afterAll(() => town.stop())

const phone = (text: string) => {
  const read = parsePhone(text)
  if (!read.ok) throw new Error(text)
  return { phone: read }
}
const card = (text: string) => {
  const read = checkDocument('resident_identity_card', text)
  if (!read.ok) throw new Error(text)
  return { document: read }
}
const someone = (name: string, more: Partial<NewPerson> = {}): NewPerson => ({
  id: newId(),
  name,
  areaId: town.areaId,
  areaPath: town.worker.memberships[0]!.areaPath,
  ...more,
})
const insert = (people: NewPerson[], who = town.worker) =>
  town.write(scopeOf(who), (tx) => insertPeople(tx, town.keys, town.now(), people))

describe('many people at once', () => {
  test('come with everything known of them, in households', async () => {
    const household = newId()
    const dwellingId = town.doors['304']!
    const people = [
      someone('户主', {
        dwellingId,
        household: {
          id: household,
          head: true,
        },
        documents: [card(identityNumber('1944-04-04', 33))],
        phones: [phone('13912345678'), phone('139 1234 5678')],
        relations: [
          {
            relation: 'child',
            name: '女儿',
            phones: [phone('13812345678')],
          },
        ],
        tags: [
          {
            tag: 'living_alone',
            source: 'certified',
          },
          {
            tag: 'living_alone',
            source: 'stated',
          },
        ],
      }),
      someone('家属', { dwellingId, household: { id: household, role: '妻' } }),
    ]
    expect(await insert(people)).toEqual({ documentHeldElsewhere: [] })
    const seen = await town.call(town.worker, 'people/person', { personId: people[0]!.id })
    expect(seen).toMatchObject({
      name: '户主',
      sex: 'male',
      birthDate: '1944-04-04',
      address: { estate: '花苑里', building: '3栋', unit: '2', room: '304' },
      tags: [{ tag: 'living_alone' }],
      relations: [
        {
          relation: 'child',
          name: '女儿',
          phone: { masked: '138****5678' },
        },
      ],
      household: {
        id: household,
        members: [
          {
            name: '户主',
            head: true,
          },
          {
            name: '家属',
            role: '妻',
          },
        ],
      },
    })
    expect(seen.phones).toHaveLength(1)
    await insert([someone('孙子', { household: { id: household } })])
    expect((await town.readAs(town.worker, (db) => householdMembers(db, [household]))).get(household)).toHaveLength(3)
  })

  test('whose document another station holds are added without it, and told', async () => {
    const number = identityNumber('1949-09-09', 77)
    await addPerson(town, '别处', { areaId: town.otherAreaId, identity: number }, town.stranger)
    const people = [someone('撞证', { documents: [card(number)] }), someone('没撞')]
    expect(await insert(people)).toEqual({ documentHeldElsewhere: [people[0]!.id] })
    expect(await town.call(town.worker, 'people/person', { personId: people[0]!.id })).toMatchObject({
      name: '撞证',
      documents: [],
    })
  })

  test('cannot be put where the writer may not be', async () => {
    await expect(insert([someone('越界')], town.stranger)).rejects.toThrow(/row-level security/)
  })

  test('are all there, however many', async () => {
    const before = await town.read((db) =>
      db
        .selectFrom('person')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow(),
    )
    await insert(
      Array.from({ length: 600 }, (_, i) => someone(`人${i}`, { phones: [phone(`139${String(i).padStart(8, '0')}`)] })),
    )
    const after = await town.read((db) =>
      db
        .selectFrom('person')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow(),
    )
    expect(after.n - before.n).toBe(600)
  })
})

describe('rows of a list are people we have', () => {
  test('by document, by phone and name, by name and door; never by a phone or a name alone', async () => {
    const identity = identityNumber('1951-01-01', 90)
    const { personId } = await addPerson(town, '洪 认', {
      phones: ['13655556666'],
      identity,
      dwellingId: town.doors['502']!,
    })
    const known = await town.readAs(town.worker, (db) =>
      findKnown(db, town.keys, [
        { name: '洪认认', document: identity },
        { name: '洪认', phone: '13655556666' },
        { name: '洪　认', dwellingId: town.doors['502']! },
        { name: '洪认' },
        { name: '别人', phone: '13655556666' },
        { name: '洪认', dwellingId: town.doors['304']! },
        { name: '洪认', document: identityNumber('1951-01-01', 91), phone: '13655556666' },
      ]),
    )
    const indexes = [...known.keys()].toSorted((a, b) => a - b)
    expect(indexes).toEqual([0, 1, 2, 6])
    expect(new Set(known.values())).toEqual(new Set([personId]))
    const unseen = await town.readAs(town.stranger, (db) =>
      findKnown(db, town.keys, [{ name: '洪认', document: identity, phone: '13655556666' }]),
    )
    expect(unseen.size).toBe(0)
  })
})

test('numbers to dial: one’s own first, then somebody to turn to, wrong ones at the end', async () => {
  const { personId, phoneIds } = await addPerson(town, '拨号', { phones: ['13600000001', '13600000002'] })
  const relation = {
    relationId: newId(),
    personId,
    relation: 'child',
    name: '拨小',
    phone: { id: newId(), number: '13600000003' },
  }
  await town.call(town.worker, 'people/add-relation', relation)
  await town.call(town.worker, 'people/mark-phone', { personId, phoneId: phoneIds[0], state: 'wrong' })
  const dial = await town.readAs(town.worker, (db) => dialNumbers(db, town.keys, [personId, newId()]))
  expect(dial.get(personId)).toEqual([
    {
      phoneId: phoneIds[1],
      number: '13600000002',
      masked: '136****0002',
      name: '拨号',
      relation: null,
      label: null,
      state: 'ok',
    },
    {
      phoneId: relation.phone.id,
      number: '13600000003',
      masked: '136****0003',
      name: '拨小',
      relation: 'child',
      label: null,
      state: 'ok',
    },
    {
      phoneId: phoneIds[0],
      number: '13600000001',
      masked: '136****0001',
      name: '拨号',
      relation: null,
      label: null,
      state: 'wrong',
    },
  ])
})

describe('a roster opens what hangs on its people to those who carry it', () => {
  const listed = (listing: typeof addToRoster, what: Parameters<typeof addToRoster>[2]) =>
    town.write(scopeOf(town.worker), (tx) => listing(tx, town.roster, what))
  const seen = (personId: string) => town.readAs(town.volunteer, (db) => dialNumbers(db, town.keys, [personId]))

  test('phones and relations as well; a phone added later too; all of it closed again', async () => {
    const { personId } = await addPerson(town, '名册', { phones: ['13500000001'] })
    await listed(addToRoster, { personIds: [personId] })
    await listed(addToRoster, { personIds: [personId] })
    const relation = {
      relationId: newId(),
      personId,
      relation: 'carer',
      name: '护工',
      phone: { id: newId(), number: '13500000002' },
    }
    await town.call(town.worker, 'people/add-relation', relation)
    expect((await seen(personId)).get(personId)).toHaveLength(2)
    await listed(takeOffRoster, { personIds: [personId] })
    expect((await seen(personId)).size).toBe(0)
    const left = await town.read((db) =>
      db.selectFrom('phone').select('roster_ids').where('person_id', '=', personId).execute(),
    )
    expect(left.every((row) => row.roster_ids.length === 0)).toBe(true)
  })

  test('a household opens its members, who comes later and not who has left', async () => {
    const [stays, leaves] = [await addPerson(town, '留下'), await addPerson(town, '离开', { phones: ['13500000003'] })]
    const home = {
      householdId: newId(),
      areaId: town.areaId,
      members: [{ personId: stays.personId, head: true }, { personId: leaves.personId }],
    }
    await town.call(town.worker, 'people/add-household', home)
    await listed(addToRoster, { householdIds: [home.householdId] })
    expect((await seen(leaves.personId)).size).toBe(1)
    const born = await addPerson(town, '新生', { householdId: home.householdId })
    const members = async () =>
      (await town.readAs(town.volunteer, (db) => householdMembers(db, [home.householdId])))
        .get(home.householdId)!
        .map((one) => one.name)
    expect((await members()).toSorted()).toEqual(['新生', '留下', '离开'].toSorted())

    await town.call(town.worker, 'people/add-household', {
      householdId: newId(),
      areaId: town.areaId,
      members: [{ personId: leaves.personId }],
    })
    expect((await seen(leaves.personId)).size).toBe(0)
    await listed(takeOffRoster, { householdIds: [home.householdId] })
    expect(await members()).toEqual([])
    expect((await town.call(town.worker, 'people/person', { personId: born.personId })).name).toBe('新生')
  })
})
