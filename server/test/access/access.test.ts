import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { password } from '../world.ts'
import { mixed } from './mixed.ts'
import { called } from './operations.ts'
import type { Row } from './row.ts'
import type { Side } from './side.ts'
import { type Caller, callers, type Stage, startStage } from './stage.ts'
import { table } from './table.ts'

let stage: Stage
let cells = 0
beforeAll(async () => {
  stage = await startStage()
})
afterAll(() => stage.end())

test('every operation of the contract has its row, and every row its operation', () => {
  expect(Object.keys(table).sort()).toEqual([...called.keys()].sort())
})

test.each(Object.entries(table))('%s is permitted as the table says', (name, { roles, within }) => {
  const permitted = stage.app.operations.get(name)!.permit
  const inOrder = (given: Row['roles']) => (typeof given === 'string' ? given : [...given].sort())
  expect({ roles: inOrder(permitted.roles), within: permitted.within }).toEqual({ roles: inOrder(roles), within })
})

type Told = { status: number; body: unknown }
const codeOf = ({ status, body }: Told) =>
  status < 300 ? 'done' : ((body as { code?: string } | null)?.code ?? `${status} without a code`)
const isAllowed = ({ roles }: Row, who: Caller) =>
  roles === 'public' || (who !== 'nobody' && (roles === 'signed-in' || roles.includes(who)))
const ownCode = ({ own = {} }: Row, who: Caller) =>
  typeof own === 'string' ? own : who === 'nobody' ? 'done' : (own[who] ?? 'done')

const ask = async (name: string, row: Row, input: object, who: string): Promise<Told> => {
  const answer = await stage.ask(name, input, who, row.spare)
  return row.told && answer.status < 300 ? row.told(answer) : answer
}

/** What is wrong with the answer to an allowed role that asked about the other side; undefined where nothing is. */
const leakOf = (row: Row, side: Side, told: Told): string | undefined => {
  const code = codeOf(told)
  if (row.foreign === 'refused')
    return [403, 404].includes(told.status) && code.startsWith('not-') ? undefined : `was ${code}, not refused`
  if (code !== 'done') return `was ${code}, not answered`
  const text = JSON.stringify(told.body)
  const seen = row.foreign === 'bounded' ? row.hides!(side).filter((secret) => text.includes(secret)) : []
  return seen.length > 0 ? `was told ${seen.join(', ')}` : undefined
}

/** Who answers for the west in a role that may. */
const rightful = ({ roles }: Row): string => {
  if (typeof roles === 'string' || roles.includes('station_head')) return 'westHead'
  return roles.includes('administrator') ? 'westAdmin' : 'westWorker'
}
/** Where a volunteer meets records of the own area that are not on a roster carried. */
const isAboutPeople = (name: string) => /^(people|ledger|rosters|sync\/send)/.test(name)

describe.each(Object.entries(table))('%s', (name, row) => {
  test('is refused to whoever may not, and to everybody on the other side, and then nothing is written', async () => {
    const faults: string[] = []
    const check = (who: string, where: string, fault: string | undefined) => {
      cells += 1
      if (fault !== undefined) faults.push(`${who}, ${where}: ${fault}`)
    }
    const other = row.foreign === 'none' ? undefined : await row.input(stage.west, 'nobody')
    const own = await row.input(stage.east, 'nobody')
    const before = await stage.fingerprint()
    for (const who of callers.filter((one) => !isAllowed(row, one))) {
      const expected = who === 'nobody' ? '401 not-signed-in' : '403 not-permitted'
      for (const [where, input] of [
        ['own side', own],
        ['other side', other],
      ] as const) {
        if (input === undefined) continue
        const told = await ask(name, row, input, who)
        const code = `${told.status} ${codeOf(told)}`
        check(who, where, code === expected ? undefined : `was ${code}, not ${expected}`)
      }
    }
    for (const who of callers.filter((one) => one !== 'nobody' && isAllowed(row, one))) {
      if (other === undefined) continue
      check(who, 'other side', leakOf(row, stage.west, await ask(name, row, other, who)))
      if (who !== 'volunteer' || !isAboutPeople(name)) continue
      check(who, 'a roster not carried', leakOf(row, stage.east, await ask(name, row, own, who)))
    }
    expect(faults).toEqual([])
    expect(await stage.fingerprint()).toEqual(before)

    if (other === undefined) return
    const told = await ask(name, row, other, rightful(row))
    expect(codeOf(told), 'the same, asked by whoever may').toBe('done')
    const secrets = row.hides?.(stage.west) ?? []
    const text = JSON.stringify(told.body)
    if (secrets.length > 0) expect(secrets.some((secret) => text.includes(secret))).toBe(true)
  })

  test('is done for whoever may, on the own side', async () => {
    const answers: Record<string, string> = {}
    const expected: Record<string, string> = {}
    const journalled = `select count(*)::int as n from journal where name = '${name}'`
    const [before] = await stage.rows<{ n: number }>(journalled)
    for (const who of callers.filter((one) => isAllowed(row, one))) {
      cells += 1
      const input = await row.input(who === 'volunteer' ? stage.carried : stage.east, who)
      answers[who] = codeOf(await ask(name, row, input, who))
      expected[who] = ownCode(row, who)
    }
    expect(answers).toEqual(expected)
    if (!called.get(name)!.isCommand) return
    const [after] = await stage.rows<{ n: number }>(journalled)
    const done = Object.values(answers).filter((code) => code === 'done')
    expect(after!.n - before!.n, 'journalled once each').toBe(done.length)
  })
})

test.each(mixed)('$name is refused with something of the other side in it: $what', async ({ name, who, input }) => {
  const given = await input(stage.east, stage.west)
  const before = await stage.fingerprint()
  const told = await ask(name, table[name]!, given, who ?? 'station_head')
  expect([400, 403, 404, 409], codeOf(told)).toContain(told.status)
  expect(codeOf(told)).not.toBe('invalid-input')
  expect(await stage.fingerprint()).toEqual(before)
})

test('who works here and helps there as a volunteer is a volunteer there', async () => {
  const { east, west } = stage
  const accountId = await west.make.account()
  const role = { membershipId: newId(), accountId, organisationId: east.organisationId, role: 'social_worker' }
  await stage.ask('identity/add-membership', role, east.head)
  const given = { rosterId: west.rosterId, listingIds: [west.listingId], responsibleId: accountId }
  await stage.ask('rosters/assign-listings', given, west.head)
  const both = stage.app.as(await stage.tokenOf(`made-${accountId}`))
  await both.send('identity/change-password', { current: password, next: `${password} of my own` })
  const edit = (personId: string) => both.send('people/edit-person', { personId, note: '已核对' })
  const record = await both.send('rosters/record-contact', west.make.contactInput())
  expect([record.status, (await edit(west.personId)).status, (await edit(east.personId)).status]).toEqual([
    200, 403, 200,
  ])
})

test('a command id that somebody on the other side has used is no way to what they did', async () => {
  const contactId = await stage.west.make.contact('westWorker')
  const before = await stage.fingerprint()
  const payload = { id: contactId, at: new Date().toISOString(), input: stage.east.make.contactInput() }
  const told = await stage.app.as(await stage.tokenOf('chen')).ask<{ code: string }>('rosters/record-contact', payload)
  expect([told.status, told.body.code]).toEqual([409, 'conflict'])
  expect(await stage.fingerprint()).toEqual(before)
})

test('who sees masked names only is told no name in full by any read', async () => {
  const { east } = stage
  const listingId = await east.make.householdListing()
  const reads = Object.entries(table).filter(([name, row]) => !called.get(name)!.isCommand && row.foreign !== 'none')
  for (const who of ['officer', 'administrator'] as const) {
    const full: string[] = []
    for (const [name, row] of reads.filter(([, one]) => isAllowed(one, who))) {
      const inputs = [await row.input(east, who), ...(name === 'rosters/listing' ? [{ listingId }] : [])]
      for (const input of inputs) {
        const text = JSON.stringify((await ask(name, row, input, who)).body)
        if (east.names.some((one) => text.includes(one))) full.push(name)
      }
    }
    expect(full, who).toEqual([])
  }
})

test('the whole table was asked', () => {
  const rows = Object.entries(table)
  const sides = rows.map(
    ([, row]) => (row.foreign === 'none' ? 1 : 2) * (callers.length - (isAllowed(row, 'nobody') ? 1 : 0)),
  )
  const beside = rows.filter(
    ([name, row]) => row.foreign !== 'none' && isAllowed(row, 'volunteer') && isAboutPeople(name),
  )
  const publicRows = rows.filter(([, row]) => isAllowed(row, 'nobody'))
  expect(cells).toBe(sides.reduce((sum, one) => sum + one, 0) + beside.length + publicRows.length)
  process.stdout.write(`access: ${rows.length} operations × ${callers.length} callers, ${cells} answers asserted\n`)
})
