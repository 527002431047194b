import { chmodSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadKeys } from './keys.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kapok-keys-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('keys are made once, for nobody else to read', () => {
  const keys = loadKeys(folder)
  expect([keys.encrypt.symmetricKeySize, keys.lookup.symmetricKeySize]).toEqual([32, 32])
  expect(keys.encrypt.equals(keys.lookup)).toBe(false)
  const again = loadKeys(folder)
  expect([again.encrypt.equals(keys.encrypt), again.lookup.equals(keys.lookup), again.id]).toEqual([
    true,
    true,
    keys.id,
  ])
  expect(statSync(join(folder, 'keys')).mode & 0o777).toBe(0o600)
})

test('the key file may be kept apart from the data', () => {
  const keys = loadKeys(join(folder, 'data'), join(folder, 'safe', 'keys'))
  expect(loadKeys(join(folder, 'data'), join(folder, 'safe', 'keys'))).toEqual(keys)
})

test('lost, foreign, damaged or readable keys are refused and never replaced', () => {
  const file = join(folder, 'keys')
  loadKeys(folder)
  const text = readFileSync(file, 'utf8')
  renameSync(file, `${file}.away`)
  expect(() => loadKeys(folder)).toThrow('is missing')
  loadKeys(join(folder, 'other'), file)
  expect(() => loadKeys(folder)).toThrow('is not the one that belongs to the data')
  writeFileSync(file, text.slice(0, 40))
  expect(() => loadKeys(folder)).toThrow('is damaged')
  chmodSync(file, 0o644)
  expect(() => loadKeys(folder)).toThrow('can be read by others')
})
