import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { loadPlaybooks, PlaybookError } from './playbooks.ts'

const folder = mkdtempSync(join(tmpdir(), 'kapok-playbooks-'))
const good = JSON.parse(readFileSync(new URL('../../../../playbooks/epidemic.json', import.meta.url), 'utf8'))
const write = (name: string, content: unknown) =>
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
beforeEach(() => {
  rmSync(folder, { recursive: true })
  mkdirSync(folder)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a folder of playbooks is read by code, whatever else lies in it', () => {
  write('first.json', good)
  write('second.json', { ...good, code: 'flood' })
  write('notes.txt', 'nothing')
  expect([...loadPlaybooks(folder).keys()]).toEqual(['epidemic', 'flood'])
})

test.each<[what: string, content: unknown, told: RegExp]>([
  ['no JSON', '{', /broken\.json cannot be used:\n.*JSON/],
  [
    'a place with the wrong shape',
    { ...good, levels: [{ code: 'LEVEL', name: good.name }] },
    /broken\.json.*\n.*levels\.0\.code/,
  ],
  ['a word nobody knows', { ...good, colour: 'red' }, /colour/],
  [
    'a service that does not exist',
    { ...good, rosterTemplates: [{ ...good.rosterTemplates[0], service: 'visit.moon' }] },
    /visit\.moon does not exist/,
  ],
])('a playbook with %s is refused with file and place', (_, content, told) => {
  write('broken.json', content)
  expect(() => loadPlaybooks(folder)).toThrow(PlaybookError)
  expect(() => loadPlaybooks(folder)).toThrow(told)
})

test('two playbooks of one code, none at all, or no folder: each is said', () => {
  expect(() => loadPlaybooks(folder)).toThrow(/no playbook/)
  write('first.json', good)
  write('second.json', good)
  expect(() => loadPlaybooks(folder)).toThrow(/second\.json/)
  expect(() => loadPlaybooks(join(folder, 'gone'))).toThrow(PlaybookError)
})
