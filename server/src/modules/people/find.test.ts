import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everything } from '#platform/db/scope.ts'
import { newId } from '#platform/ids.ts'
import { addPerson, identityNumber, startTown, type Town } from './testing/town.ts'

let town: Town
const identity = identityNumber('1938-06-01', 522)
beforeAll(async () => {
  town = await startTown()
  const home = { dwellingId: town.doors['304']! }
  const zhang = await addPerson(town, '张三丰', { phones: ['13912345678', '0769-22223333-801'], identity, ...home })
  await town.call(town.worker, 'people/add-relation', {
    relationId: newId(),
    personId: zhang.personId,
    relation: 'child',
    name: '张小丰',
    phone: {
      id: newId(),
      number: '13611119876',
    },
  })
  await addPerson(town, '张三', { phones: ['13700005678'] })
  await addPerson(town, '张善芳')
  await addPerson(town, '单雄信', { dwellingId: town.doors['502']! })
  await addPerson(town, '吕布')
  await addPerson(town, '欧阳修')
  await addPerson(town, '阿依古丽•买买提')
  await addPerson(town, 'José Alvarez')
  await addPerson(town, '张　飞')
  await addPerson(town, '张三丰', { areaId: town.otherAreaId, phones: ['13912340000'] }, town.stranger)
})
afterAll(() => town.stop())

const found = async (text: string, limit = 20, who = town.worker): Promise<string[]> =>
  (await town.call(who, 'people/find', { text, limit })).items.map((one: { name: string }) => one.name)

describe('people are found as people look for them', () => {
  test.each<[what: string, text: string, names: string[]]>([
    ['the whole name comes before longer ones', '张三', ['张三', '张三丰']],
    ['a piece of the name', '三丰', ['张三丰']],
    ['pinyin', 'zhangsanfeng', ['张三丰']],
    ['pinyin with spaces and capitals', 'Zhang San Feng', ['张三丰']],
    ['the beginning of pinyin', 'zhangsa', ['张三', '张三丰']],
    ['initials', 'zsf', ['张三丰', '张善芳']],
    ['a surname read as a surname', 'shanx', ['单雄信']],
    ['a surname of two characters', 'oyx', ['欧阳修']],
    ['ü typed as v', 'lvbu', ['吕布']],
    ['ü typed as ü', 'lü', ['吕布']],
    ['a character and initials', '张sf', ['张三丰', '张善芳']],
    ['a character and pinyin', '张san', ['张三', '张三丰']],
    ['two characters and initials', '欧阳x', ['欧阳修']],
    ['a name with any dot', '阿依古丽·买', ['阿依古丽·买买提']],
    ['initials of a long name', 'aygl', ['阿依古丽·买买提']],
    ['a foreign name without its accents', 'jose alv', ['José Alvarez']],
    ['a name padded in the list', '张飞', ['张飞']],
    ['the last four digits of a phone', '5678', ['张三', '张三丰']],
    ['the last four digits before an extension', '3333', ['张三丰']],
    ['the last four of a document', identity.slice(-4), ['张三丰']],
    ['the last four of a relative’s phone', '9876', ['张三丰']],
    ['a whole phone number', '139 1234 5678', ['张三丰']],
    ['a whole phone number with country code', '+86-13912345678', ['张三丰']],
    ['a landline', '0769-22223333-801', ['张三丰']],
    ['a relative’s phone', '13611119876', ['张三丰']],
    ['a whole identity number', identity, ['张三丰']],
    ['a door', '3-2-304', ['张三丰']],
    ['a door without its unit', '3-304', ['张三丰']],
    ['a door in words', '花苑里3栋2单元502室', ['单雄信']],
    ['a piece of the name from its third character', '丰', ['张三丰']],
    ['a piece from the middle of a long name', '丽·买', ['阿依古丽·买买提']],
    ['the last part of a long name', '买买提', ['阿依古丽·买买提']],
    ['nobody', '诸葛亮', []],
    ['a percent sign is no joker', '%', []],
  ])('%s: %s', async (_, text, names) => {
    const people = await found(text)
    expect(people.slice(0, names.length).toSorted()).toEqual(names.toSorted())
    expect(people).toHaveLength(names.length)
  })

  test('a surname finds all of that surname, no more than asked for', async () => {
    expect(await found('张')).toHaveLength(4)
    expect(await found('张', 2)).toHaveLength(2)
    expect((await found('z', 50)).every((name) => name.startsWith('张'))).toBe(true)
  })

  test('what was meant exactly comes first', async () => {
    expect((await found('张三'))[0]).toBe('张三')
    expect((await found('zhangsan'))[0]).toBe('张三')
    expect((await found('zs'))[0]).toBe('张三')
  })
})

test('people are found by a tag that holds, by those who see it', async () => {
  const { personId } = await addPerson(town, '单独住')
  const tag = { personId, tag: 'living_alone', source: 'visited' }
  await town.call(town.worker, 'people/add-tag', { ...tag, tagId: newId() })
  await town.call(town.worker, 'people/add-tag', {
    ...tag,
    tagId: newId(),
    tag: 'low_income',
    validFrom: '2026-01-01',
    validTo: '2026-02-01',
  })
  expect(await found('独居')).toEqual(['单独住'])
  expect(await found('Living alone')).toEqual(['单独住'])
  expect(await found('低保')).toEqual([])
  const scoped = {
    ...town.volunteer,
    memberships: town.worker.memberships.map((m) => ({ ...m, role: 'volunteer' as const })),
  }
  expect(await found('独居', 20, scoped)).toEqual([])
  expect(await found('独居', 20, town.stranger)).toEqual([])
})

test('a result tells who and where, and shows a phone masked', async () => {
  const { items } = await town.call(town.worker, 'people/find', { text: identity })
  expect(items).toEqual([
    {
      id: items[0].id,
      name: '张三丰',
      sex: 'female',
      age: 87,
      address: {
        dwellingId: town.doors['304'],
        buildingId: expect.any(String),
        estate: '花苑里',
        building: '3栋',
        unit: '2',
        floor: 3,
        room: '304',
      },
      areaName: '花苑社区',
      phone: '139****5678',
    },
  ])
})

test('an officer finds the same people under masked names, in every station', async () => {
  expect(await found('张三丰', 20, town.officer)).toEqual(['张*', '张*'])
})

test('another station finds nobody of this one, however it looks', async () => {
  for (const text of ['zhangsan', '5678', '13912345678', identity, '3-2-304', identity.slice(-4)])
    expect(await found(text, 20, town.stranger)).toEqual(text === 'zhangsan' ? ['张三丰'] : [])
  expect(await found('13912340000')).toEqual([])
})

test('in a small part of a large city the same people are found', async () => {
  const texts = ['张', '三丰', '丰', 'zhang', 'zs', '张sf', '5678', '3-2-304', '丽·买', '独居', '诸葛亮']
  const before = await Promise.all(texts.map((text) => found(text)))
  await town.write(everything, (tx) =>
    sql`insert into area (id, code, name, level, path)
      select gen_random_uuid(), code, code, '社区', '/99/9901/' || code || '/' from (select (990200 + n)::text as code from generate_series(1, 400) n) as more`.execute(
      tx,
    ),
  )
  expect(await Promise.all(texts.map((text) => found(text)))).toEqual(before)
  expect(await found('张三丰', 20, town.stranger)).toEqual(['张三丰'])
})
