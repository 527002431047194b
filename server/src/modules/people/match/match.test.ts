import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addPerson, identityNumber, startTown, type Town } from '../testing/town.ts'
import { type Candidate, matchPeople } from './match-people.ts'

let town: Town
const identity = identityNumber('1951-01-01', 91)
const other = identityNumber('1951-01-01', 93)
let hong: string
let sister: string
beforeAll(async () => {
  town = await startTown()
  const home = { phones: ['13655556666'], dwellingId: town.doors['502']! }
  hong = (await addPerson(town, '洪 认', { identity, ...home })).personId
  sister = (await addPerson(town, '洪小认', { birthDate: '1955-05-05', ...home })).personId
})
afterAll(() => town.stop())

const match = async (candidate: Candidate, who = town.worker) => {
  const [matched] = await town.readAs(who, (db) => matchPeople(db, town.keys, [candidate]))
  return matched!
}
const door = () => town.doors['502']!

describe('somebody on a list is somebody we know', () => {
  test.each<[what: string, verdict: string, why: string[], against: string[], () => Candidate]>([
    [
      'by document',
      'same',
      ['document', 'name_alike', 'birth', 'sex'],
      [],
      () => ({ name: '洪认认', document: identity }),
    ],
    [
      'by document, under another name',
      'ask',
      ['document', 'birth', 'sex'],
      ['other_name'],
      () => ({ name: '李四', document: identity }),
    ],
    ['by phone and name', 'same', ['phone', 'name'], [], () => ({ name: '洪认', phones: ['13655556666'] })],
    [
      'by the second phone and a name that sounds the same',
      'ask',
      ['phone', 'name_alike'],
      [],
      () => ({ name: '洪任', phones: ['13600000000', '13655556666'] }),
    ],
    [
      'by phone and name, with the identity number of somebody else',
      'ask',
      ['phone', 'name', 'birth', 'sex'],
      ['other_document'],
      () => ({ name: '洪认', phones: ['13655556666'], document: other }),
    ],
    ['by name and birth', 'same', ['name', 'birth'], [], () => ({ name: '洪认', birthDate: '1951-01-01' })],
    [
      'by name and birth, as a man',
      'same',
      ['name', 'birth', 'sex'],
      [],
      () => ({ name: '洪认', birthDate: '1951-01-01', sex: 'male' }),
    ],
    [
      'by name and birth, as a woman',
      'ask',
      ['name', 'birth'],
      ['other_sex'],
      () => ({ name: '洪认', birthDate: '1951-01-01', sex: 'female' }),
    ],
    ['by name and door', 'same', ['name', 'room'], [], () => ({ name: '洪　认', dwellingId: door() })],
    ['by a similar name and the door', 'ask', ['name_alike', 'room'], [], () => ({ name: '洪人', dwellingId: door() })],
  ])('%s: %s', async (_, verdict, why, against, candidate) => {
    const matched = await match(candidate())
    expect(matched.verdict).toBe(verdict)
    expect(matched.matches[0]).toMatchObject({ personId: hong, verdict, why, against })
  })

  test.each<[what: string, () => Candidate]>([
    ['a name alone', () => ({ name: '洪认' })],
    ['the phone of the family and another name', () => ({ name: '别人', phones: ['13655556666'], dwellingId: door() })],
    ['the name behind another door', () => ({ name: '洪认', dwellingId: town.doors['304']! })],
    ['a namesake born on the same day', () => ({ name: '洪认', document: other })],
    ['nothing at all', () => ({ name: '' })],
  ])('and never by %s', async (_, candidate) => {
    expect(await match(candidate())).toEqual({ verdict: 'new', matches: [] })
  })
})

test('two who are as likely are a question, the likeliest first', async () => {
  const twice = (await addPerson(town, '洪认', { phones: ['13655556666'] })).personId
  const asked = await match({ name: '洪认', phones: ['13655556666'], birthDate: '1951-01-01' })
  expect(asked.verdict).toBe('ask')
  expect(asked.matches.map((one) => one.personId)).toEqual([hong, twice])
  const sure = await match({ name: '洪认', phones: ['13655556666'], document: identity })
  expect(sure.verdict).toBe('same')
  expect(sure.matches[0]!.personId).toBe(hong)
})

test('nobody is found who is out of sight', async () => {
  const everything = { name: '洪认', document: identity, phones: ['13655556666'], dwellingId: door() }
  expect(await match(everything, town.stranger)).toEqual({ verdict: 'new', matches: [] })
  const there = await addPerson(town, '洪认', { areaId: town.otherAreaId, phones: ['13655556666'] }, town.stranger)
  expect((await match(everything, town.stranger)).matches.map((one) => one.personId)).toEqual([there.personId])
})

test('answers stand in the order of the list, over any number of statements', async () => {
  const nobody = (n: number): Candidate => ({ name: `没有${n}`, phones: [`138${String(n).padStart(8, '0')}`] })
  const list = Array.from({ length: 4100 }, (_, n) => nobody(n))
  list[0] = { name: '洪小认', birthDate: '1955-05-05' }
  list[1999] = { name: '洪小认', phones: ['13655556666'] }
  list[2000] = { name: '洪小认', dwellingId: door() }
  list[4099] = { name: '洪认', document: identity }
  const matched = await town.readAs(town.worker, (db) => matchPeople(db, town.keys, list))
  expect(matched).toHaveLength(4100)
  const found = matched.flatMap(({ matches }, at) => (matches[0] ? [[at, matches[0].personId]] : []))
  expect(found).toEqual([
    [0, sister],
    [1999, sister],
    [2000, sister],
    [4099, hong],
  ])
})

test('a number that hundreds share still finds the one of that name', async () => {
  const phones = ['0769-22220000']
  for (let n = 0; n < 12; n += 1) await addPerson(town, `院友${n}`, { phones })
  const { personId } = await addPerson(town, '常住', { phones })
  expect(await match({ name: '常住', phones })).toMatchObject({ verdict: 'same', matches: [{ personId }] })
})
