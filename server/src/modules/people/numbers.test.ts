import { afterAll, beforeAll, expect, test } from 'vitest'
import { everything } from '#platform/db/scope.ts'
import { newId } from '#platform/ids.ts'
import { addPerson, identityNumber, startTown, type Town } from './testing/town.ts'

let town: Town
beforeAll(async () => {
  town = await startTown()
})
afterAll(() => town.stop())

const identity = identityNumber('1945-03-08', 17)
const phone = '13912345678'
const relationPhone = '13687654321'
let known: Awaited<ReturnType<typeof addPerson>>
beforeAll(async () => {
  known = await addPerson(town, '张三丰', { phones: [phone], identity })
  await town.call(town.worker, 'people/add-relation', {
    relationId: newId(),
    personId: known.personId,
    relation: 'child',
    name: '张小丰',
    phone: {
      id: newId(),
      number: relationPhone,
    },
  })
})

type Column = { table: string; column: string; type: string }

/** Every column of every table in which a text stands, as text or as bytes. */
const whereverItStands = (text: string) =>
  town.read(async (_, client) => {
    const { rows: columns } = await client.query<Column>(
      `select table_name as table, column_name as column, data_type as type from information_schema.columns
       where table_schema = 'public' and data_type in ('text', 'bytea', 'jsonb', 'ARRAY')`,
    )
    const found: string[] = []
    for (const { table, column, type } of columns) {
      const seen =
        type === 'bytea'
          ? `position(convert_to($1, 'UTF8') in "${column}") > 0`
          : `position($1 in "${column}"::text) > 0`
      const { rowCount } = await client.query(`select 1 from "${table}" where ${seen}`, [text])
      if (rowCount !== 0) found.push(`${table}.${column}`)
    }
    return { columns: columns.length, found }
  })

test('no number stands in clear in any table, and the search for it can find', async () => {
  for (const number of [phone, relationPhone, identity, identity.slice(-6)]) {
    const { columns, found } = await whereverItStands(number)
    expect(columns).toBeGreaterThan(60)
    expect(found).toEqual([])
  }
  expect((await whereverItStands('张三丰')).found).toEqual(['person.name'])
})

test('numbers are shown masked', async () => {
  const card = await town.call(town.worker, 'people/person', { personId: known.personId })
  expect(card).toMatchObject({
    phones: [{ masked: '139****5678', state: 'ok' }],
    documents: [{ type: 'resident_identity_card', masked: '990101************' }],
    relations: [{ name: '张小丰', phone: { masked: '136****4321' } }],
  })
  expect(JSON.stringify(card)).not.toMatch(new RegExp(`${phone}|${identity}|${relationPhone}`))
})

test('one number is revealed with a reason that the journal keeps; the number itself it does not', async () => {
  const { personId, phoneId, documentId } = known
  const id = newId()
  const reason = '核对送药电话'
  const asked = { personId, field: 'phone', fieldId: phoneId, reason }
  expect(await town.call(town.worker, 'people/reveal', asked, { id })).toEqual({ value: phone })
  const row = await town.read((db) =>
    db.selectFrom('journal').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  )
  expect(row).toMatchObject({ name: 'people/reveal', actor_id: town.worker.accountId, note: reason, result: null })
  expect(row.subject_ids).toContain(personId)

  const card = await town.call(town.officer, 'people/person', { personId })
  expect(card.may).toEqual({ reveal: true, edit: false, keep: false })
  const document = { personId, field: 'document', fieldId: documentId, reason: '上级核查' }
  expect(await town.call(town.officer, 'people/reveal', document)).toEqual({ value: identity })
  const relation = { personId, field: 'relation_phone', fieldId: card.relations[0].phone.id, reason: '联系不上本人' }
  expect(await town.call(town.worker, 'people/reveal', relation)).toEqual({ value: relationPhone })
})

// Fails until commands/group.ts compares a repeat whose result is not kept: today the second number is shown and not journalled.
test('an id spent on one reveal opens no second number past the journal', async () => {
  const other = await addPerson(town, '赵五', { phones: ['13700002222'] })
  const id = newId()
  const asked = { personId: known.personId, field: 'phone', fieldId: known.phoneId, reason: '核对' }
  await town.call(town.worker, 'people/reveal', asked, { id })
  expect(await town.call(town.worker, 'people/reveal', asked, { id })).toEqual({ value: phone })
  const second = { ...asked, personId: other.personId, fieldId: other.phoneId }
  expect((await town.refusal(town.worker, 'people/reveal', second, { id })).code).toBe('command-id-reused')
})

test('a number is not revealed as what it is not, nor as somebody else’s', async () => {
  const other = await addPerson(town, '李四', { phones: ['13700001111'] })
  const asked = { personId: known.personId, field: 'phone', reason: '试' }
  expect((await town.refusal(town.worker, 'people/reveal', { ...asked, fieldId: other.phoneId })).code).toBe(
    'not-found',
  )
  expect(
    (await town.refusal(town.worker, 'people/reveal', { ...asked, field: 'relation_phone', fieldId: known.phoneId }))
      .code,
  ).toBe('not-found')
})

test('a sealed number moved to another row cannot be read', async () => {
  const [one, other] = [
    await addPerson(town, '王一', { phones: ['13511112222'] }),
    await addPerson(town, '王二', { phones: ['13533334444'] }),
  ]
  await town.write(everything, async (_, client) => {
    await client.query('update phone a set sealed = b.sealed from phone b where a.id = $1 and b.id = $2', [
      one.phoneId,
      other.phoneId,
    ])
  })
  await expect(
    town.call(town.worker, 'people/reveal', {
      personId: one.personId,
      field: 'phone',
      fieldId: one.phoneId,
      reason: '试',
    }),
  ).rejects.toThrow()
})
