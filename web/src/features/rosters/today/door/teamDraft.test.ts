import { expect, test } from 'vitest'
import { changeMember, tieAccount } from './teamDraft.ts'

const medic = { role: 'medic', name: '钟医生', accountId: 'a', phone: '139****5678' }
const police = { role: 'police', name: '李警官' }
const first = [medic, police]
const typed = (change: { name?: string; phone?: string }, team: typeof first = first, workers = [] as never[]) =>
  changeMember(team, { role: 'medic', ...change }, first, workers)

test('whose name is as it was keeps the account, though they are on no page that was read', () => {
  expect(typed({ phone: '13900001111' })).toEqual([{ ...medic, phone: '13900001111' }, police])
  expect(typed({ name: '钟医生 ' })[0]).toMatchObject({ accountId: 'a' })
  const other = typed({ name: '钟医' })
  expect(other[0]).not.toHaveProperty('accountId')
  expect(changeMember(other, { role: 'medic', name: '钟医生' }, first, [])).toEqual(first)
})

test('another name is that of whoever is found under it, at once or when the answer comes', () => {
  const workers = [{ accountId: 'b', name: '王医生' }]
  expect(changeMember(first, { role: 'medic', name: '王医生' }, first, workers)[0]).toMatchObject({ accountId: 'b' })
  const before = typed({ name: '王医生' })
  expect(tieAccount(before, 'medic', [])).toBe(before)
  expect(tieAccount(before, 'medic', workers)[0]).toMatchObject({ name: '王医生', accountId: 'b' })
  expect(tieAccount(first, 'medic', [{ accountId: 'c', name: '钟医生' }])).toBe(first)
})

test('a masked number stays until another is written, and goes with an emptied name', () => {
  const written = typed({ phone: '1' })
  expect(written[0]?.phone).toBe('1')
  expect(changeMember(written, { role: 'medic', phone: '' }, first, [])).toEqual(first)
  expect(typed({ name: '' })[0]).toEqual({ role: 'medic', name: '' })
  const open = [{ ...medic, phone: '13912345678' }]
  expect(changeMember(open, { role: 'medic', phone: '' }, open, [])[0]).not.toHaveProperty('phone')
})
