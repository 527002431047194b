import { identityCheckCharacter } from '@kapok/contract/people/rules'
import { people } from '#modules/people/index.ts'
import { everything } from '#platform/db/scope.ts'
import { newId } from '#platform/ids.ts'
import { actor, startOperations } from '../../../../test/operations.ts'

/** An identity number of nobody: no province begins with 99. */
export const identityNumber = (birthDate: string, order: number): string => {
  const digits = `990101${birthDate.replaceAll('-', '')}${String(order).padStart(3, '0')}`
  return digits + identityCheckCharacter(digits)
}

const station = '/99/9901/990101/'
const elsewhere = '/99/9901/990102/'

/** Two communities of one street office, each with a station; the first with building 3 of an estate. */
export const startTown = async () => {
  const operating = await startOperations([people])
  const areas: Record<string, string> = {}
  const doors: Record<string, string> = {}
  const roster = newId()
  await operating.write(everything, async (tx) => {
    for (const [path, name] of [
      ['/99/', '某市'],
      ['/99/9901/', '某区'],
      [station, '花苑社区'],
      [elsewhere, '东门社区'],
    ] as const) {
      const code = path.split('/').at(-2)!
      areas[path] = newId()
      await tx.insertInto('area').values({ id: areas[path], code, name, level: '级', path }).execute()
    }
    for (const [path, name, rooms] of [
      [station, '3栋', ['304', '502']],
      [elsewhere, '8栋', ['101']],
    ] as const) {
      const building = { id: newId(), area_id: areas[path]!, area_path: path }
      await tx
        .insertInto('building')
        .values({ ...building, estate: '花苑里', name, units: ['2'], floors: 9 })
        .execute()
      for (const room of rooms) {
        const id = newId()
        doors[room] = id
        await tx
          .insertInto('dwelling')
          .values({ id, building_id: building.id, area_path: path, unit: '2', floor: Number(room[0]), room })
          .execute()
      }
    }
  })
  return {
    ...operating,
    areaId: areas[station]!,
    otherAreaId: areas[elsewhere]!,
    doors,
    roster,
    worker: actor('social_worker', station),
    head: actor('station_head', station),
    stranger: actor('social_worker', elsewhere),
    officer: actor('officer', '/99/'),
    volunteer: actor('volunteer', station, [roster]),
    lent: actor('social_worker', elsewhere, [roster]),
  }
}
export type Town = Awaited<ReturnType<typeof startTown>>

type More = {
  phones?: string[]
  identity?: string
  areaId?: string
  dwellingId?: string
  householdId?: string
  sex?: string
  birthDate?: string
  note?: string
}

/** Adds a person through the command and tells its ids. */
export const addPerson = async (
  town: Town,
  name: string,
  { phones = [], identity, ...more }: More = {},
  who = town.worker,
) => {
  const [personId, phoneIds, documentId] = [newId(), phones.map(() => newId()), newId()]
  await town.call(who, 'people/add-person', {
    personId,
    name,
    areaId: town.areaId,
    phones: phones.map((number, at) => ({ id: phoneIds[at], number })),
    documents: identity === undefined ? [] : [{ id: documentId, type: 'resident_identity_card', number: identity }],
    ...more,
  })
  return { personId, phoneId: phoneIds[0]!, phoneIds, documentId }
}
