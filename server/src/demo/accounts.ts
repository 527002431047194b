import type { Role } from '@kapok/contract/identity/schema'
import { addAccounts } from '#modules/identity/index.ts'
import type { Transaction } from '#platform/db/pool.ts'
import type { DemoOrganisation, inventCity } from './city.ts'
import { inventName } from './names.ts'
import type { Random } from './random.ts'

export const demoPassword = 'kapok-demo-2026'
export type DemoAccount = { id: string; name: string; loginName: string; role: Role; organisation: DemoOrganisation }
type City = ReturnType<typeof inventCity>

/** People of the first station have fixed names, because the sign-in page lists them. */
const firstStation: { name: string; loginName: string; role: Role }[] = [
  { name: '林晓岚', loginName: 'lin', role: 'station_head' },
  { name: '陈立', loginName: 'chen', role: 'social_worker' },
  { name: '吴敏', loginName: 'wu', role: 'social_worker' },
  { name: '梁悦', loginName: 'liang', role: 'social_worker' },
  { name: '何嘉', loginName: 'he', role: 'operator' },
  { name: '方芳', loginName: 'fang', role: 'volunteer' },
]

export const inventAccounts = (random: Random, city: City): DemoAccount[] => {
  const accounts: DemoAccount[] = []
  const add = (
    organisation: DemoOrganisation,
    role: Role,
    loginName: string,
    name = inventName(random, random.pick(['male', 'female'] as const)),
  ) => accounts.push({ id: random.uuid(), name, loginName, role, organisation })
  add(city.authority, 'administrator', 'admin', '周管理')
  add(city.authority, 'officer', 'city', '郑市级')
  for (const [index, office] of city.offices.entries())
    add(office, 'officer', `officer${index + 1}`, index === 1 ? '许街道' : undefined)
  for (const one of firstStation) add(city.stations[0]!, one.role, one.loginName, one.name)
  for (const [index, station] of city.stations.entries()) {
    if (index > 0) add(station, 'station_head', `head${index + 1}`)
    for (let n = index === 0 ? 4 : 1; n <= (index === 0 ? 4 : 2); n += 1)
      add(station, 'social_worker', `worker${index + 1}-${n}`)
    for (let n = 1; n <= 10; n += 1) add(station, 'volunteer', `volunteer${index + 1}-${n}`)
  }
  return accounts
}

const listed = ['lin', 'chen', 'wu', 'fang', 'he', 'officer2', 'city', 'admin']

/** Writes the accounts and what the sign-in page of the demo says of them. */
export const writeAccounts = async (
  tx: Transaction,
  accounts: readonly DemoAccount[],
  passwordHash: string,
  now: Date,
) => {
  await addAccounts(
    tx,
    accounts.map((one) => ({
      id: one.id,
      name: one.name,
      loginName: one.loginName,
      organisationId: one.organisation.id,
      role: one.role,
    })),
    passwordHash,
    now,
  )
  const shown = listed.map((loginName) => {
    const one = accounts.find((account) => account.loginName === loginName)!
    return { role: one.role, name: one.name, loginName, place: one.organisation.name, password: demoPassword }
  })
  await tx
    .insertInto('setting')
    .values([
      { name: 'demo', value: JSON.stringify(true) },
      { name: 'demo_accounts', value: JSON.stringify(shown) },
    ])
    .execute()
}
