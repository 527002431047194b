import { addDays, dayOf } from '@kapok/contract/common/time'
import type { Role } from '@kapok/contract/identity/schema'
import { addAccounts, hashPassword } from '#modules/identity/index.ts'
import { everything } from '#platform/db/scope.ts'
import { writingTo } from '#platform/db/writing.ts'
import { newId } from '#platform/ids.ts'
import { type App, startApp } from './app.ts'

export const password = 'a long test password'
const roles: readonly Role[] = [
  'social_worker',
  'operator',
  'station_head',
  'storekeeper',
  'volunteer',
  'counsellor',
  'officer',
  'administrator',
]

/** Ids of the small city that tests live in: one street, two communities with a station each, three buildings. */
export type Places = {
  city: string
  street: string
  east: string
  west: string
  eastStation: string
  westStation: string
  building: string
  westBuilding: string
}

const areas = { city: '9901', street: '990101001', east: '990101001001', west: '990101001002' }
const pathOf = (area: keyof typeof areas) =>
  area === 'city' ? '/9901/' : area === 'street' ? '/9901/990101001/' : `/9901/990101001/${areas[area]}/`

const buildPlaces = async (app: App): Promise<Places> => {
  const ids = {
    city: newId(),
    street: newId(),
    east: newId(),
    west: newId(),
    eastStation: newId(),
    westStation: newId(),
    building: newId(),
    westBuilding: newId(),
  }
  await writingTo(app.pool)(everything, async (tx) => {
    await tx
      .insertInto('area')
      .values([
        { id: ids.city, code: areas.city, name: '宁禾市', level: '市', path: pathOf('city') },
        {
          id: ids.street,
          code: areas.street,
          name: '清禾街道',
          level: '街道',
          parent_id: ids.city,
          path: pathOf('street'),
        },
        { id: ids.east, code: areas.east, name: '东社区', level: '社区', parent_id: ids.street, path: pathOf('east') },
        { id: ids.west, code: areas.west, name: '西社区', level: '社区', parent_id: ids.street, path: pathOf('west') },
      ])
      .execute()
    await tx
      .insertInto('organisation')
      .values([
        {
          id: ids.eastStation,
          name: '东社区社工站',
          type: 'social_work_station',
          area_id: ids.east,
          area_path: pathOf('east'),
        },
        {
          id: ids.westStation,
          name: '西社区社工站',
          type: 'social_work_station',
          area_id: ids.west,
          area_path: pathOf('west'),
        },
      ])
      .execute()
    for (const [id, area, estate] of [
      [ids.building, 'east', '花苑里'],
      [ids.westBuilding, 'west', '西园'],
    ] as const) {
      await tx
        .insertInto('building')
        .values({ id, area_id: ids[area], area_path: pathOf(area), estate, name: '3栋', units: ['1', '2'], floors: 6 })
        .execute()
      const doors = ['1', '2'].flatMap((unit) =>
        Array.from({ length: 6 }, (_, f) =>
          [1, 2].map((r) => ({
            id: newId(),
            building_id: id,
            area_path: pathOf(area),
            unit,
            floor: f + 1,
            room: `${f + 1}0${r}`,
          })),
        ).flat(),
      )
      await tx.insertInto('dwelling').values(doors).execute()
    }
  })
  return ids
}

/** A server, its city, and somebody of every role at the east station; `westHead` and `westWorker` are the neighbours. */
export const startWorld = async (clock?: () => Date) => {
  const app = await startApp(clock)
  const places = await buildPlaces(app)
  const people = [
    ...roles.map((role) => ({ key: role as string, role, organisationId: places.eastStation })),
    { key: 'chen', role: 'social_worker' as const, organisationId: places.eastStation },
    { key: 'westHead', role: 'station_head' as const, organisationId: places.westStation },
    { key: 'westWorker', role: 'social_worker' as const, organisationId: places.westStation },
  ].map((one) => ({ ...one, id: newId(), name: one.key, loginName: one.key.toLowerCase() }))
  const tokens = new Map<string, string>()
  const passwordHash = await hashPassword(password)
  await writingTo(app.pool)(everything, async (tx) => {
    await addAccounts(tx, people, passwordHash, new Date())
    // The second factor of officers has tests of its own; here everybody is let through.
    await tx
      .insertInto('setting')
      .values({ name: 'demo', value: JSON.stringify(true) })
      .execute()
  })
  for (const one of people) {
    const { body } = await app.as().ask<{ token: string }>('identity/sign-in', { loginName: one.loginName, password })
    tokens.set(one.key, body.token)
  }
  const today = () => dayOf((clock ?? (() => new Date()))().toISOString())
  return {
    app,
    places,
    today,
    yesterday: () => addDays(today(), -1),
    id: (key: string) => people.find((one) => one.key === key)!.id,
    as: (key: string) => app.as(tokens.get(key)),
    tokenOf: (key: string) => tokens.get(key),
    end: () => app.end(),
  }
}
export type World = Awaited<ReturnType<typeof startWorld>>

const row = {
  sex: '',
  birthDate: '',
  document: '',
  phone: '',
  estate: '花苑里',
  building: '3栋',
  unit: '1',
  tags: '',
  note: '',
  relationName: '',
  relationPhone: '',
  responsible: '',
}

/** An emergency with a roster of elders phoned daily in the east, kept by `chen`: the stage of most roster tests. */
export const openRoster = async (
  world: World,
  names: readonly string[],
  given: { template?: string; startsOn?: string; rhythm?: unknown } = {},
) => {
  const head = world.as('station_head')
  const responseId = newId()
  const rosterId = newId()
  const startsOn = given.startsOn ?? world.today()
  await head.send('response/open-response', {
    responseId,
    name: '春雨防疫响应',
    playbook: 'epidemic',
    level: 'level_2',
    areaIds: [world.places.east],
    startsOn,
  })
  await head.send('rosters/create-roster', {
    rosterId,
    responseId,
    organisationId: world.places.eastStation,
    areaId: world.places.east,
    name: '每日电访',
    template: given.template ?? 'daily-phone-round',
    startsOn,
    rhythm: given.rhythm ?? {
      type: 'daily',
      windows: [
        {
          from: '00:00',
          to: '24:00',
        },
      ],
    },
  })
  await head.send('rosters/import-listings', {
    rosterId,
    rows: names.map((name, index) => ({
      line: index + 2,
      personId: null,
      dwellingId: null,
      row: {
        ...row,
        name,
        room: `${Math.floor(index / 2) + 1}0${(index % 2) + 1}`,
        phone: `1390000${String(1000 + index)}`,
        responsible: 'chen',
      },
    })),
  })
  const due = await head.get<{ items: { listingId: string; name: string; slot: number }[] }>('rosters/due', {
    rosterId,
    show: 'all',
    limit: 200,
  })
  const listing = (name: string) => due.body.items.find((one) => one.name === name)!.listingId
  return { responseId, rosterId, listing }
}
