import { expect, test } from 'vitest'
import generated from './contract.gen.json'
import { minifyContract } from './minify.ts'

test('contract.gen.json is what generate.ts writes today', () => {
  expect(generated).toEqual(minifyContract())
  expect(Object.values(generated).flatMap((group) => Object.keys(group)).length).toBeGreaterThan(50)
})

test('every operation has the path of its name', () => {
  for (const group of Object.values(minifyContract()))
    for (const { '~orpc': operation } of Object.values(group))
      expect(operation.route.path).toBe(`/${operation.meta.name}`)
})
