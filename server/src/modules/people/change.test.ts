import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { addPerson, identityNumber, startTown, type Town } from './testing/town.ts'

let town: Town
beforeAll(async () => {
  town = await startTown()
})
afterAll(() => town.stop())

let minute = 0
/** A minute later each time, so that what is told has an order. */
const call: Town['call'] = (...given) => {
  minute += 1
  town.setNow(new Date(Date.parse('2026-03-08T02:00:00Z') + minute * 60_000).toISOString())
  return town.call(...given)
}
const card = (personId: string, who = town.worker) => call(who, 'people/person', { personId })
const changes = async (personId: string) => {
  const rows = await town.read((db) =>
    db
      .selectFrom('person_change')
      .select(['what', 'about', 'reason', 'by_id'])
      .where('person_id', '=', personId)
      .orderBy('at')
      .orderBy('id')
      .execute(),
  )
  return rows.filter((row) => row.what !== 'added')
}

describe('somebody to turn to', () => {
  const withRelation = async () => {
    const { personId } = await addPerson(town, '关系')
    const relationId = newId()
    const phone = { id: newId(), number: '13611110001' }
    await call(town.worker, 'people/add-relation', {
      relationId,
      personId,
      relation: 'child',
      name: '关小',
      phone,
    })
    return { personId, relationId, phone }
  }

  test('is corrected; only what is named changes, and a number takes the place of the one before', async () => {
    const { personId, relationId, phone } = await withRelation()
    await call(town.worker, 'people/mark-phone', { personId, phoneId: phone.id, state: 'wrong' })
    await call(town.worker, 'people/edit-relation', { personId, relationId, name: '关　小妹' })
    expect((await card(personId)).relations).toMatchObject([
      { relation: 'child', name: '关小妹', phone: { state: 'wrong' } },
    ])
    const next = { id: newId(), number: '13611110002' }
    await call(town.worker, 'people/edit-relation', { personId, relationId, relation: 'carer', phone: next })
    expect((await card(personId)).relations).toMatchObject([
      { relation: 'carer', phone: { id: next.id, masked: '136****0002', state: 'ok' } },
    ])
    await call(town.worker, 'people/edit-relation', { personId, relationId, phone: null })
    expect((await card(personId)).relations).toMatchObject([{ name: '关小妹', phone: null }])
  })

  test('is removed with the number, and that is told with the reason', async () => {
    const { personId, relationId, phone } = await withRelation()
    await call(town.worker, 'people/remove-relation', { personId, relationId, reason: '不愿再接电话' })
    expect((await card(personId)).relations).toEqual([])
    const reveal = { personId, field: 'relation_phone', fieldId: phone.id, reason: '核对' }
    expect((await town.refusal(town.worker, 'people/reveal', reveal)).code).toBe('not-found')
    expect((await changes(personId)).at(-1)).toMatchObject({
      what: 'relation_removed',
      reason: '不愿再接电话',
      by_id: town.worker.accountId,
    })
    const again = { personId, relationId, reason: '再一次' }
    expect((await town.refusal(town.worker, 'people/remove-relation', again)).code).toBe('not-found')
  })
})

describe('documents of somebody who is here already', () => {
  test('are checked, sealed and masked; what the number tells is taken where nobody knew it', async () => {
    const { personId } = await addPerson(town, '证件')
    const number = identityNumber('1951-06-07', 228)
    const document = { id: newId(), type: 'resident_identity_card', number }
    const wrong = { ...document, number: `${number.slice(0, 17)}${number.endsWith('0') ? '1' : '0'}` }
    expect(await town.refusal(town.worker, 'people/add-document', { personId, document: wrong })).toMatchObject({
      code: 'document-number-wrong',
      details: { reason: 'check_digit' },
    })
    await call(town.worker, 'people/add-document', { personId, document })
    expect(await card(personId)).toMatchObject({
      sex: 'female',
      birthDate: '1951-06-07',
      documents: [{ id: document.id, masked: '990101************' }],
    })
    const row = await town.read((db) =>
      db.selectFrom('document').select('sealed').where('id', '=', document.id).executeTakeFirstOrThrow(),
    )
    expect(row.sealed.toString()).not.toContain(number)
    const seen = await call(town.worker, 'people/reveal', {
      personId,
      field: 'document',
      fieldId: document.id,
      reason: '核对',
    })
    expect(seen.value).toBe(number)
    expect((await changes(personId)).map(({ what, about }) => [what, about])).toEqual([
      ['document_added', { document: 'resident_identity_card', masked: '990101************' }],
      ['revealed', { field: 'document', document: 'resident_identity_card', masked: '990101************' }],
    ])
    const other = await addPerson(town, '别人')
    const same = { personId: other.personId, document: { ...document, id: newId() } }
    expect(await town.refusal(town.worker, 'people/add-document', same)).toMatchObject({
      code: 'document-known',
      details: { personId },
    })
  })

  test('are corrected, also to the number they had, and withdrawn: then the number is gone and free again', async () => {
    const number = identityNumber('1953-03-03', 331)
    const { personId, documentId } = await addPerson(town, '改证', { identity: identityNumber('1953-03-03', 315) })
    const correct = { personId, documentId, type: 'resident_identity_card', reason: '抄错一位' }
    await call(town.worker, 'people/correct-document', { ...correct, number })
    await call(town.worker, 'people/correct-document', { ...correct, number })
    const shown = await call(town.worker, 'people/reveal', {
      personId,
      field: 'document',
      fieldId: documentId,
      reason: '核对',
    })
    expect(shown.value).toBe(number)
    await call(town.worker, 'people/withdraw-document', { personId, documentId, reason: '不是本人的' })
    expect((await card(personId)).documents).toEqual([])
    const { personId: rightful } = await addPerson(town, '本人', { identity: number })
    expect((await card(rightful)).documents).toHaveLength(1)
    expect((await changes(personId)).map(({ what, reason }) => [what, reason])).toEqual([
      ['document_corrected', '抄错一位'],
      ['document_corrected', '抄错一位'],
      ['revealed', '核对'],
      ['document_withdrawn', '不是本人的'],
    ])
  })

  test('whose wrong number told a date of birth tell the right one once corrected', async () => {
    const { personId } = await addPerson(town, '错证')
    const document = { id: newId(), type: 'resident_identity_card', number: identityNumber('1949-09-09', 412) }
    await call(town.worker, 'people/add-document', { personId, document })
    await call(town.worker, 'people/correct-document', {
      personId,
      documentId: document.id,
      type: 'resident_identity_card',
      number: identityNumber('1955-05-05', 417),
      reason: '拿错了证',
    })
    expect(await card(personId)).toMatchObject({ birthDate: '1955-05-05', sex: 'male' })
  })

  test('looked at once are told once, although the answer was lost and asked for again', async () => {
    const { personId, documentId } = await addPerson(town, '重发', { identity: identityNumber('1956-06-06', 519) })
    const id = newId()
    const asked = { personId, field: 'document', fieldId: documentId, reason: '核对' }
    const first = await town.call(town.worker, 'people/reveal', asked, { id })
    expect(await town.call(town.worker, 'people/reveal', asked, { id })).toEqual(first)
    expect((await changes(personId)).map(({ what }) => what)).toEqual(['revealed'])
  })
})

describe('in and out of a household', () => {
  const home = async (members: { personId: string; head?: boolean; role?: string }[], door?: string) => {
    const householdId = newId()
    const at = door === undefined ? {} : { dwellingId: town.doors[door] }
    await call(town.worker, 'people/add-household', { householdId, areaId: town.areaId, members, ...at })
    return householdId
  }

  test('somebody moves from one household into another, to its door, as its head', async () => {
    const [mother, son, aunt] = [
      await addPerson(town, '马母'),
      await addPerson(town, '马子'),
      await addPerson(town, '马姨'),
    ]
    await home(
      [
        { personId: mother.personId, head: true },
        { personId: son.personId, role: '子' },
      ],
      '304',
    )
    const there = await home([{ personId: aunt.personId, head: true }], '502')
    await call(town.worker, 'people/join-household', {
      householdId: there,
      personId: son.personId,
      role: '外甥',
      head: true,
    })
    expect(await card(son.personId)).toMatchObject({
      address: { room: '502' },
      household: {
        id: there,
        members: [
          { name: '马子', role: '外甥', head: true },
          { name: '马姨', head: false },
        ],
      },
    })
    expect((await card(mother.personId)).household.members).toHaveLength(1)
    const again = { householdId: there, personId: son.personId }
    expect((await town.refusal(town.worker, 'people/join-household', again)).code).toBe('member-there')
    expect((await changes(son.personId)).map(({ what }) => what)).toEqual([
      'household_joined',
      expect.stringMatching(/^household_(left|joined)$/),
      expect.stringMatching(/^household_(left|joined)$/),
    ])
  })

  test('leaving keeps the address; who belongs to none cannot leave', async () => {
    const [one, two] = [await addPerson(town, '出甲'), await addPerson(town, '出乙')]
    await home([{ personId: one.personId, head: true }, { personId: two.personId }], '304')
    await call(town.worker, 'people/leave-household', { personId: one.personId, reason: '分户' })
    expect(await card(one.personId)).toMatchObject({ household: null, address: { room: '304' } })
    expect((await town.refusal(town.worker, 'people/leave-household', { personId: one.personId })).code).toBe(
      'not-a-member',
    )
  })

  test('another head, what members are to each other, a note', async () => {
    const [one, two] = [await addPerson(town, '户甲'), await addPerson(town, '户乙')]
    const householdId = await home([{ personId: one.personId, head: true }, { personId: two.personId }])
    const roles = [{ personId: one.personId, role: '父' }]
    await call(town.worker, 'people/change-household', {
      householdId,
      headId: two.personId,
      roles,
      note: '门铃坏了',
    })
    expect((await card(one.personId)).household).toMatchObject({
      note: '门铃坏了',
      members: [
        { name: '户乙', head: true },
        { name: '户甲', head: false, role: '父' },
      ],
    })
    await call(town.worker, 'people/change-household', { householdId, headId: null })
    expect((await card(one.personId)).household.members.every((member: { head: boolean }) => !member.head)).toBe(true)
    const stranger = await addPerson(town, '外人')
    const wrong = { householdId, headId: stranger.personId }
    expect((await town.refusal(town.worker, 'people/change-household', wrong)).code).toBe('not-a-member')
  })

  test('the last one does not leave a household that is on a roster', async () => {
    const { personId } = await addPerson(town, '末人')
    const householdId = await home([{ personId, head: true }])
    await town.write({ areaPaths: ['/'], rosterIds: [], accountIds: [] }, (tx) =>
      tx
        .updateTable('household')
        .set({ roster_ids: [town.roster] })
        .where('id', '=', householdId)
        .execute(),
    )
    expect((await town.refusal(town.worker, 'people/leave-household', { personId })).code).toBe('last-on-roster')
    expect((await card(personId)).household.id).toBe(householdId)
  })
})

test('nobody moves in behind a door that is no longer used; who lives there stays', async () => {
  const { personId } = await addPerson(town, '旧居', { dwellingId: town.doors['304']! })
  await town.write({ areaPaths: ['/'], rosterIds: [], accountIds: [] }, (tx) =>
    tx.updateTable('dwelling').set({ ended_on: '2026-03-01' }).where('id', '=', town.doors['304']!).execute(),
  )
  const other = await addPerson(town, '新居')
  const move = { personId: other.personId, dwellingId: town.doors['304'] }
  expect((await town.refusal(town.worker, 'people/edit-person', move)).code).toBe('door-ended')
  await call(town.worker, 'people/edit-person', { personId, note: '行动不便', dwellingId: town.doors['304'] })
  expect(await card(personId)).toMatchObject({ address: { room: '304' }, note: '行动不便' })
})
