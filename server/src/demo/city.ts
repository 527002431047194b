import type { FieldOfWork } from '@kapok/contract/places/schema'
import type { Random } from './random.ts'

export type DemoArea = { id: string; code: string; name: string; level: string; parentId: string | null; path: string }
export type DemoOrganisation = {
  id: string
  name: string
  type: string
  field: FieldOfWork | null
  area: DemoArea
  runBy: string | null
  phone: string
}
export type DemoDwelling = { id: string; buildingId: string; area: DemoArea; unit: string; floor: number; room: string }
export type DemoBuilding = {
  id: string
  area: DemoArea
  estate: string
  name: string
  units: string[]
  floors: number
  dwellings: DemoDwelling[]
}

const streets = [
  { district: '青澜区', name: '清禾街道', communities: ['花苑社区', '清渠社区', '南塘社区'] },
  { district: '青澜区', name: '云岸街道', communities: ['云溪社区', '渡头社区', '榕树社区'] },
  { district: '望山区', name: '石桥街道', communities: ['石桥社区', '东岭社区', '茶园社区'] },
  { district: '望山区', name: '双江镇', communities: ['江口社区', '竹园村', '沙湾村'] },
]
const estates = [
  ['花苑里', '锦绣新村'],
  ['清渠雅居', '水岸坊'],
  ['南塘花园', '荷塘里'],
  ['云溪苑', '听涛居'],
  ['渡头新村', '帆影阁'],
  ['榕荫里', '绿榕花园'],
  ['石桥小区', '桥西里'],
  ['东岭山庄', '岭南居'],
  ['茶园新村', '茗香苑'],
  ['江口花园', '望江楼'],
  ['竹园', '竹苑新村'],
  ['沙湾', '渔港里'],
]
const agencies: [string, FieldOfWork][] = [
  ['青禾社会工作服务中心', 'community'],
  ['同行社工服务社', 'mental_health'],
  ['暖阳社会服务中心', 'elder'],
  ['邻里社工发展中心', 'family'],
  ['启明社会工作事务所', 'child'],
]

/** A city that does not exist: codes begin with 99, which no province has. */
export const inventCity = (random: Random) => {
  const areas: DemoArea[] = []
  const add = (code: string, name: string, level: string, parent: DemoArea | null): DemoArea => {
    const area = {
      id: random.uuid(),
      code,
      name,
      level,
      parentId: parent?.id ?? null,
      path: `${parent?.path ?? '/'}${code}/`,
    }
    areas.push(area)
    return area
  }
  const city = add('9901', '宁禾市', '市', null)
  const organisations: DemoOrganisation[] = []
  const organise = (
    name: string,
    type: string,
    area: DemoArea,
    field: FieldOfWork | null,
    runBy: string | null = null,
  ): DemoOrganisation => {
    const phone = `0999-6${String(200_000 + organisations.length * 1117).slice(0, 6)}`
    const one = { id: random.uuid(), name, type, field, area, runBy, phone }
    organisations.push(one)
    return one
  }
  const authority = organise('宁禾市民政局', 'authority', city, 'social_assistance')
  const run = agencies.map(([name, field]) => organise(name, 'agency', city, field))
  const districts = new Map<string, DemoArea>()
  const offices: DemoOrganisation[] = []
  const stations: DemoOrganisation[] = []
  const buildings: DemoBuilding[] = []
  for (const [s, street] of streets.entries()) {
    const district = districts.get(street.district) ?? add(`99010${districts.size + 1}`, street.district, '区', city)
    if (!districts.has(street.district))
      offices.push(organise(`${street.district}民政局`, 'authority', district, 'social_assistance'))
    districts.set(street.district, district)
    const streetArea = add(
      `${district.code}00${(s % 2) + 1}`,
      street.name,
      street.name.endsWith('镇') ? '镇' : '街道',
      district,
    )
    offices.push(organise(`${street.name}办事处`.replace('镇办事处', '镇人民政府'), 'street_office', streetArea, null))
    for (const [c, name] of street.communities.entries()) {
      const area = add(
        `${streetArea.code}${name.endsWith('村') ? '2' : '0'}0${c + 1}`,
        name,
        name.endsWith('村') ? '村' : '社区',
        streetArea,
      )
      const index = s * 3 + c
      stations.push(organise(`${name}社工站`, 'social_work_station', area, 'community', run[index % run.length]!.id))
      buildings.push(...inventBuildings(random, area, estates[index]!))
    }
  }
  return { areas, organisations, authority, offices, stations, buildings, city }
}

const inventBuildings = (random: Random, area: DemoArea, names: readonly string[]): DemoBuilding[] =>
  names.flatMap((estate, e) =>
    Array.from({ length: e === 0 ? 4 : 2 }, (_, n): DemoBuilding => {
      const units = e === 0 ? ['1', '2', '3'] : ['1', '2']
      const floors = e === 0 ? (n === 2 ? 12 : random.between(8, 12)) : random.between(6, 8)
      const id = random.uuid()
      const dwellings = units.flatMap((unit) =>
        Array.from({ length: floors * 4 }, (_, i) => {
          const floor = Math.floor(i / 4) + 1
          return { id: random.uuid(), buildingId: id, area, unit, floor, room: `${floor}0${(i % 4) + 1}` }
        }),
      )
      return { id, area, estate, name: `${n + 1}栋`, units, floors, dwellings }
    }),
  )
