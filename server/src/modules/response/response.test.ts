import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { response } from '#modules/response/index.ts'
import { everything } from '#platform/db/scope.ts'
import { newId } from '#platform/ids.ts'
import { actor, type Operating, startOperations } from '../../../test/operations.ts'

const [city, district, street, village] = [
  '/99/',
  '/99/9901/',
  '/99/9901/990101/',
  '/99/9901/990101/990101001/',
] as const
const neighbour = '/99/9902/'
let operating: Operating
const areas: Record<string, string> = {}
beforeAll(async () => {
  operating = await startOperations([response])
  await operating.write(everything, async (tx) => {
    for (const path of [city, district, street, village, neighbour]) {
      areas[path] = newId()
      const code = path.split('/').at(-2)!
      await tx
        .insertInto('area')
        .values({ id: areas[path], code, name: `区划${code}`, level: '级', path })
        .execute()
    }
  })
})
afterAll(() => operating.stop())

const head = (path: string) => actor('station_head', path)
const draft = (paths: readonly string[], more: object = {}) => ({
  responseId: newId(),
  name: '三月疫情',
  playbook: 'epidemic',
  level: 'level_2',
  startsOn: '2026-03-01',
  areaIds: paths.map((path) => areas[path]),
  ...more,
})
const open = async (who: ReturnType<typeof actor>, paths: readonly string[], more: object = {}) =>
  (await operating.call(who, 'response/open-response', draft(paths, more))).responseId as string
const names = async (who: ReturnType<typeof actor>) =>
  (await operating.call(who, 'response/responses', {})).items.map((one: { name: string }) => one.name)
const read = async (who: ReturnType<typeof actor>, id: string) =>
  (await operating.call(who, 'response/responses', {})).items.find((one: { id: string }) => one.id === id)

test('an emergency is opened from a playbook, and says which day it is', async () => {
  const id = await open(head(street), [street, village], { name: '街道疫情' })
  expect(await read(head(street), id)).toEqual({
    id,
    name: '街道疫情',
    playbook: 'epidemic',
    playbookName: {
      zh: '疫情防控',
      en: 'Epidemic',
    },
    level: 'level_2',
    levelName: {
      zh: 'Ⅱ级（重大）',
      en: 'Level II (serious)',
    },
    startsOn: '2026-03-01',
    endsOn: null,
    areas: [
      {
        id: areas[street],
        name: '区划990101',
      },
    ],
    dayNumber: 8,
    may: { edit: true },
  })
})

describe('who may', () => {
  test('a station head opens one at home, not next door, and not over both', async () => {
    for (const paths of [[neighbour], [street, neighbour], [district]])
      expect((await operating.refusal(head(street), 'response/open-response', draft(paths))).code).toBe('not-permitted')
    await open(actor('officer', district), [street])
    await open(actor('administrator', city), [district, neighbour])
  })

  test('a social worker opens none', async () => {
    expect(
      (await operating.refusal(actor('social_worker', street), 'response/open-response', draft([street]))).code,
    ).toBe('not-permitted')
  })

  test('who answers for a part of it changes nothing of it', async () => {
    const id = await open(actor('officer', city), [street, neighbour], { name: '两地' })
    expect((await read(head(street), id)).may).toEqual({ edit: false })
    for (const who of [head(street), head(neighbour)])
      expect(
        (await operating.refusal(who, 'response/change-response', { responseId: id, level: 'level_1' })).code,
      ).toBe('not-permitted')
    const narrowed = { responseId: id, areaIds: [areas[street]] }
    expect((await operating.refusal(head(street), 'response/change-response', narrowed)).code).toBe('not-permitted')
    await operating.call(actor('officer', city), 'response/change-response', narrowed)
    expect((await read(head(street), id)).may).toEqual({ edit: true })
  })
})

test('it reaches those above it, those below it and the volunteers within it, and nobody else', async () => {
  const name = '只在街道'
  await open(head(street), [street], { name })
  for (const who of [
    head(village),
    head(street),
    actor('officer', city),
    actor('volunteer', village),
    actor('storekeeper', street),
  ])
    expect(await names(who), who.name).toContain(name)
  for (const who of [head(neighbour), actor('volunteer', neighbour), actor('volunteer', city)])
    expect(await names(who), who.name).not.toContain(name)
})

test('only what the playbook knows is accepted, and the refusal says what there is', async () => {
  expect(
    await operating.refusal(head(street), 'response/open-response', draft([street], { playbook: 'locusts' })),
  ).toMatchObject({
    code: 'unknown-playbook',
    message: expect.stringContaining('epidemic'),
  })
  expect(
    await operating.refusal(head(street), 'response/open-response', draft([street], { level: 'level_9' }), {
      language: 'en',
    }),
  ).toMatchObject({
    code: 'unknown-level',
    message: expect.stringMatching(/^The playbook has no such level.*level_4/),
  })
  expect(
    (await operating.refusal(head(street), 'response/open-response', draft([street], { areaIds: [newId()] }))).code,
  ).toBe('not-found')
})

test('it ends on a day, which is its last, and can be taken up again', async () => {
  const responseId = await open(head(street), [street], { name: '要结束' })
  const change = (more: object) => ({ responseId, ...more })
  expect(
    await operating.refusal(head(street), 'response/change-response', change({ endsOn: '2026-02-28' })),
  ).toMatchObject({
    code: 'ends-before-start',
    details: { startsOn: '2026-03-01' },
  })
  await operating.call(head(street), 'response/change-response', change({ endsOn: '2026-03-05' }))
  expect(await read(head(street), responseId)).toMatchObject({ endsOn: '2026-03-05', dayNumber: 5, level: 'level_2' })
  expect((await names(head(street))).at(-1)).toBe('要结束')
  await operating.call(head(street), 'response/change-response', change({ endsOn: null, level: 'level_3' }))
  expect(await read(head(street), responseId)).toMatchObject({ endsOn: null, dayNumber: 8, level: 'level_3' })
})

test('the playbooks are handed out whole', async () => {
  const { items } = await operating.call(actor('volunteer', village), 'response/playbooks', {})
  expect(items.map((one: { code: string }) => one.code)).toEqual(expect.arrayContaining(['epidemic', 'typhoon']))
})
