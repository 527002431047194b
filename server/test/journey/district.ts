import { sql } from 'kysely'
import { addAccounts, hashPassword } from '#modules/identity/index.ts'
import { everything } from '#platform/db/scope.ts'
import { writingTo } from '#platform/db/writing.ts'
import { newId } from '#platform/ids.ts'
import type { App } from '../app.ts'
import { password } from '../world.ts'

export type Client = ReturnType<App['as']>
export type Worker = { accountId: string; name: string; client: Client; deviceId: string }
export type StationHere = { organisationId: string; name: string; workers: Worker[] }
export type District = {
  areaId: string
  organisationId: string
  responseId: string
  keeper: Client
  stations: StationHere[]
  /** A door for every row, as lists write it. */
  doors: string[]
}

const path = '/9901/990101001/'
const words = '春夏秋冬东南西北山川江河湖海云雨风雪松竹梅兰菊荷桂枫柳桐杏'

/** A street with so many communities, a station with workers in each, and doors for a list of this size. */
export const buildDistrict = async (
  app: App,
  { stations: count, workersEach, rows }: { stations: number; workersEach: number; rows: number },
): Promise<District> => {
  const [city, street, centre, responseId] = [newId(), newId(), newId(), newId()]
  const communities = Array.from({ length: count }, (_, at) => ({
    id: newId(),
    code: `990101001${String(at + 1).padStart(3, '0')}`,
    name: `${words[at % words.length]}${words[(at * 7 + 3) % words.length]}社区`,
    estate: `${words[at % words.length]}${words[(at * 7 + 3) % words.length]}花园`,
  })).map((one) => ({ ...one, path: `${path}${one.code}/`, stationId: newId() }))
  const doors: string[] = []
  const staff: {
    id: string
    name: string
    loginName: string
    organisationId: string
    role: 'station_head' | 'social_worker'
  }[] = [{ id: newId(), name: '总站长', loginName: 'centre', organisationId: centre, role: 'station_head' }]
  const hash = await hashPassword(password)
  await writingTo(app.pool)(everything, async (tx) => {
    const area = (id: string, code: string, name: string, level: string, parent: string | null, areaPath: string) => ({
      id,
      code,
      name,
      level,
      parent_id: parent,
      path: areaPath,
    })
    await tx
      .insertInto('area')
      .values([
        area(city, '9901', '宁禾市', '市', null, '/9901/'),
        area(street, '990101001', '清禾街道', '街道', city, path),
        ...communities.map((one) => area(one.id, one.code, one.name, '社区', street, one.path)),
      ])
      .execute()
    await tx
      .insertInto('organisation')
      .values([
        { id: centre, name: '清禾街道社工服务中心', type: 'agency', area_id: street, area_path: path },
        ...communities.map((one) => ({
          id: one.stationId,
          name: `${one.name}社工站`,
          type: 'social_work_station',
          area_id: one.id,
          area_path: one.path,
        })),
      ])
      .execute()
    const each = Math.ceil(rows / count / 60)
    for (const one of communities) {
      const buildings = Array.from({ length: each }, (_, at) => ({
        id: newId(),
        area_id: one.id,
        area_path: one.path,
        estate: one.estate,
        name: `${at + 1}栋`,
        units: ['1', '2'],
        floors: 6,
      }))
      await tx.insertInto('building').values(buildings).execute()
      await sql`insert into dwelling (id, building_id, area_path, unit, floor, room)
        select gen_random_uuid(), b.id, b.area_path, u::text, f, f || '0' || r
        from building b, generate_series(1, 2) u, generate_series(1, 6) f, generate_series(1, 5) r
        where b.area_id = ${one.id}::uuid`.execute(tx)
      for (let at = 1; at <= each; at += 1)
        for (const unit of [1, 2])
          for (let floor = 1; floor <= 6; floor += 1)
            for (let room = 1; room <= 5; room += 1) doors.push(`${one.estate}${at}栋${unit}单元${floor}0${room}`)
      for (let at = 0; at < workersEach; at += 1)
        staff.push({
          id: newId(),
          name: `${one.name.slice(0, 2)}社工${at + 1}`,
          loginName: `w${one.code.slice(-3)}-${at + 1}`,
          organisationId: one.stationId,
          role: 'social_worker',
        })
    }
    await addAccounts(tx, staff, hash, new Date())
    await tx
      .insertInto('setting')
      .values({ name: 'demo', value: JSON.stringify(true) })
      .execute()
    await tx
      .insertInto('response')
      .values({
        id: responseId,
        name: '春雨防疫响应',
        playbook: 'epidemic',
        level: 'level_2',
        area_paths: [path],
        starts_on: '2026-03-01',
        opened_at: new Date('2026-03-01T00:00:00Z'),
      })
      .execute()
  })
  await app.pool.query('analyze')
  const clients = new Map<string, Client>()
  for (const one of staff) {
    const { body } = await app.as().ask<{ token: string }>('identity/sign-in', { loginName: one.loginName, password })
    clients.set(one.id, app.as(body.token))
  }
  const workersOf = (organisationId: string): Worker[] =>
    staff
      .filter((one) => one.organisationId === organisationId)
      .map((one) => ({ accountId: one.id, name: one.name, client: clients.get(one.id)!, deviceId: newId() }))
  return {
    areaId: street,
    organisationId: centre,
    responseId,
    keeper: clients.get(staff[0]!.id)!,
    stations: communities.map((one) => ({
      organisationId: one.stationId,
      name: `${one.name}社工站`,
      workers: workersOf(one.stationId),
    })),
    doors,
  }
}
