import { createSecretKey, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { maskedTeam, openTeam, type StoredMember, sealTeam } from './team.ts'

const key = () => createSecretKey(randomBytes(32))
const keys: Parameters<typeof sealTeam>[0] = { id: 'test', encrypt: key(), lookup: key() }
const listing = 'one'
const medic = { role: 'medic', name: '钟医生', phone: '13912345678' }
const masked = { ...medic, phone: '139****5678' }
const stored = (...team: Parameters<typeof sealTeam>[2]) => sealTeam(keys, listing, team, [])
const opened = (team: readonly StoredMember[]) => openTeam(keys, listing, team)

test('a team from before numbers were sealed is read, masked, and sealed when it is next written', () => {
  expect(opened([medic])).toEqual([medic])
  expect(maskedTeam([medic])).toEqual([masked])
  const next = sealTeam(keys, listing, [masked], [medic])
  expect(JSON.stringify(next)).not.toContain(medic.phone)
  expect(opened(next)).toEqual([medic])
})

test('a masked number stands for the one of that member, also where two in one role look alike', () => {
  const other = { role: 'medic', name: '李医生', phone: '13900005678' }
  const before = stored(medic, other)
  const back = sealTeam(keys, listing, [{ ...other, phone: masked.phone }, masked], before)
  expect(opened(back)).toEqual([other, medic])
})

test('a corrected name keeps the number; a newcomer does not get that of somebody who stays', () => {
  const before = stored(medic)
  expect(opened(sealTeam(keys, listing, [{ ...masked, name: '锺医生' }], before))).toEqual([
    { ...medic, name: '锺医生' },
  ])
  const both = [masked, { ...masked, name: '李医生' }]
  expect(() => sealTeam(keys, listing, both, before)).toThrow(
    expect.objectContaining({ fields: [expect.objectContaining({ path: 'team.1.phone' })] }),
  )
})

test.each(['138****0000', '139****5678 家', '＊＊＊＊'])(
  'stars that stand for no number kept there are refused: %s',
  (phone) => {
    expect(() => sealTeam(keys, listing, [{ ...medic, phone }], stored(medic))).toThrow('masked-number')
  },
)
