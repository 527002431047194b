import { addDays, ageOn, instantAt, millis } from '@kapok/contract/common/time'
import { CompiledQuery } from 'kysely'
import { addToRoster, type NewPerson } from '#modules/people/index.ts'
import { everything } from '#platform/db/scope.ts'
import { writingTo } from '#platform/db/writing.ts'
import type { DemoAccount } from './accounts.ts'
import type { inventCity } from './city.ts'
import { type Player, playAt } from './days.ts'
import { inventPhone } from './names.ts'
import { doorNote } from './residents.ts'

type City = ReturnType<typeof inventCity>
type Subject = { personId: string | null; householdId: string | null; dwellingId: string | null; areaPath: string }

const inNeed = (person: NewPerson, today: string) =>
  ageOn(person.birthDate ?? today, today) >= 62 &&
  (person.tags ?? []).some(
    ({ tag }) =>
      tag === 'living_alone' ||
      tag === 'no_kin' ||
      tag === 'low_income' ||
      tag === 'severe_disability' ||
      tag === 'very_old',
  )

const keepers = (accounts: readonly DemoAccount[], stationId: string) =>
  accounts.filter((one) => one.organisation.id === stationId && one.role === 'social_worker')

const fromOutside = [
  ['township_cadre', '许镇长助理'],
  ['community_cadre', '邓社区'],
  ['grid_worker', '范网格'],
  ['medic', '钟医生'],
  ['police', '方警官'],
] as const
const volunteerDoors = 8

type FirstRoster = { id: string; headId: string; rows: { id: string; responsible_id: string }[] }

/**
 * In the first station: everybody in isolation is kept by a team (镇街干部, 社区干部, 网格员, 医务, 民警, 社工, 志愿者),
 * and the volunteer has doors of their own among the elders.
 */
const giveTeams = async (
  player: Player,
  stage: ReturnType<typeof playAt>,
  roster: FirstRoster,
  accounts: readonly DemoAccount[],
  begin: Date,
) => {
  const volunteer = accounts.find((one) => one.loginName === 'fang')!
  const person = ({ id, name }: DemoAccount) => ({ accountId: id, name })
  const assign = (listingIds: string[], responsibleId: string, team: object[]) =>
    stage.run('rosters/assign-listings', roster.headId, begin, { rosterId: roster.id, listingIds, responsibleId, team })
  const isolation = roster.rows.length < 60
  if (!isolation) {
    const given = roster.rows.slice(0, volunteerDoors).map((row) => row.id)
    await assign(given, volunteer.id, [{ role: 'volunteer', ...person(volunteer) }])
    player.carries(volunteer.id, roster.id)
    return
  }
  for (const [responsibleId, rows] of Map.groupBy(roster.rows, (row) => row.responsible_id)) {
    const keeper = accounts.find((one) => one.id === responsibleId)!
    const outside = fromOutside.map(([role, name]) => ({ role, name, phone: inventPhone(player.random) }))
    const team = [...outside, { role: 'social_worker', ...person(keeper) }, { role: 'volunteer', ...person(volunteer) }]
    const withVolunteer = rows.slice(0, 2).map((row) => row.id)
    await assign(withVolunteer, responsibleId, team)
    await assign(
      rows.slice(2).map((row) => row.id),
      responsibleId,
      team.filter(({ role }) => role !== 'volunteer'),
    )
    player.carries(volunteer.id, roster.id)
  }
}

/** Opens the emergency and makes its rosters: in every station the elders and people in difficulty, in the first also isolation. */
export const openEmergency = async (
  player: Player,
  city: City,
  accounts: readonly DemoAccount[],
  people: readonly NewPerson[],
  today: string,
) => {
  const stage = playAt(player)
  const { random } = player
  const start = addDays(today, -5)
  const begin = new Date(millis(instantAt(start, '00:01')))
  stage.at(begin)
  const officer = accounts.find((one) => one.loginName === 'city')!
  const responseId = random.uuid()
  await stage.run('response/open-response', officer.id, begin, {
    responseId,
    name: '春雨防疫响应',
    playbook: 'epidemic',
    level: 'level_2',
    areaIds: [city.city.id],
    startsOn: start,
  })

  const closers: { rosterId: string; headId: string }[] = []
  const firstRosters: { id: string; headId: string; rows: { id: string; responsible_id: string }[] }[] = []
  const fill = async (stationIndex: number, template: string, name: string, subjects: readonly Subject[]) => {
    const station = city.stations[stationIndex]!
    const head = accounts.find((one) => one.organisation.id === station.id && one.role === 'station_head')!
    const rosterId = random.uuid()
    await stage.run('rosters/create-roster', head.id, begin, {
      rosterId,
      responseId,
      organisationId: station.id,
      areaId: station.area.id,
      name,
      template,
      startsOn: start,
    })
    const workers = keepers(accounts, station.id)
    const share = Math.ceil(subjects.length / workers.length)
    const rows = subjects.map((one, index) => ({
      id: random.uuid(),
      roster_id: rosterId,
      area_path: one.areaPath,
      person_id: one.personId,
      household_id: one.householdId,
      dwelling_id: one.dwellingId,
      responsible_id: workers[Math.floor(index / share)]!.id,
      team: [],
      note: doorNote(random),
      added_on: start,
      added_at: instantAt(start, '08:20'),
      added_by: head.id,
    }))
    const columns =
      'id, roster_id, area_path, person_id, household_id, dwelling_id, responsible_id, team, note, added_on, added_at, added_by'
    await writingTo(player.pool)(everything, async (tx) => {
      await tx.executeQuery(
        CompiledQuery.raw(
          `insert into listing (${columns}) select ${columns} from jsonb_populate_recordset(null::listing, $1::jsonb)`,
          [JSON.stringify(rows)],
        ),
      )
      await addToRoster(tx, rosterId, {
        personIds: rows.flatMap((row) => row.person_id ?? []),
        householdIds: rows.flatMap((row) => row.household_id ?? []),
      })
    })
    closers.push({ rosterId, headId: head.id })
    if (stationIndex === 0) firstRosters.push({ id: rosterId, headId: head.id, rows })
  }
  const inArea = (path: string) => people.filter((one) => one.areaPath === path)
  for (const [index, station] of city.stations.entries()) {
    const elders = inArea(station.area.path).filter((one) => inNeed(one, today))
    const wanted = index === 0 ? 137 : 24 + random.below(30)
    const subjects = elders.slice(0, wanted).map(
      (one): Subject => ({
        personId: one.id,
        householdId: null,
        dwellingId: one.dwellingId ?? null,
        areaPath: one.areaPath,
      }),
    )
    await fill(index, 'daily-phone-round', index === 0 ? '每日电访' : '重点人群每日电访', subjects)
  }
  const first = city.stations[0]!
  const listedDoors = new Set<string>()
  const isolated = inArea(first.area.path)
    .filter(
      (one) =>
        one.household?.head &&
        !inNeed(one, today) &&
        one.dwellingId != null &&
        !listedDoors.has(one.dwellingId) &&
        random.chance(0.12) &&
        listedDoors.add(one.dwellingId),
    )
    .slice(0, 37)
    .map(
      (one): Subject => ({
        personId: null,
        householdId: one.household!.id,
        dwellingId: one.dwellingId ?? null,
        areaPath: one.areaPath,
      }),
    )
  await fill(0, 'home-isolation', '居家隔离', isolated)
  for (const roster of firstRosters) await giveTeams(player, stage, roster, accounts, begin)
  return { stage, closers, responseId }
}
