import { expect, test } from 'vitest'
import { contract } from '../contract.ts'
import { type Upgrades, upgrade, upgrades } from './versions.ts'

const message = {
  id: '0199-1',
  name: 'made-up/weigh',
  version: 1,
  at: '2026-03-08T09:31:00+08:00',
  input: { jin: 3 } as unknown,
}

const registry: Upgrades = {
  'made-up/weigh': {
    1: (input) => ({ kg: (input as { jin: number }).jin / 2 }),
    2: (input) => ({ grams: (input as { kg: number }).kg * 1000 }),
  },
}

test('an old message goes through every step, and keeps its id and time', () => {
  expect(upgrade(message, registry)).toEqual({ ...message, version: 3, input: { grams: 1500 } })
  expect(upgrade({ ...message, version: 2, input: { kg: 2 } }, registry)).toMatchObject({
    version: 3,
    input: { grams: 2000 },
  })
})

test('the message handed in is not changed', () => {
  const frozen = Object.freeze({ ...message, input: Object.freeze({ jin: 3 }) })
  upgrade(frozen, registry)
  expect(frozen).toEqual(message)
})

test('a message of today, of tomorrow, or of an operation without steps comes back as it is', () => {
  for (const same of [
    { ...message, version: 3 },
    { ...message, version: 9 },
    { ...message, name: 'made-up/other' },
    { ...message, name: 'toString' },
  ])
    expect(upgrade(same, registry)).toBe(same)
})

test('every version that was ever current can be brought to the one in the contract, and none past it', () => {
  const current = new Map<string, number>()
  for (const operations of Object.values(contract))
    for (const operation of Object.values(operations)) {
      const { name, version } = operation['~orpc'].meta
      current.set(name, version)
      for (let old = 1; old < version; old++)
        expect(upgrades[name]?.[old], `step from version ${old} of ${name}`).toBeTypeOf('function')
    }
  expect(current.size).toBeGreaterThan(50)
  for (const [name, steps] of Object.entries(upgrades))
    for (const from of Object.keys(steps)) expect(Number(from), `step of ${name}`).toBeLessThan(current.get(name) ?? 0)
})
