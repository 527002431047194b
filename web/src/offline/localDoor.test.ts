import { addDays, dayOf } from '@kapok/contract/common/time'
import type { Ladder } from '@kapok/contract/playbooks/schema'
import { expect, test } from 'vitest'
import { aCard, aRecord, aReversal, aSettlement } from './fixtures.ts'
import { withLocal } from './localDoor.ts'

const ladder: Ladder = {
  code: 'l',
  name: { zh: '梯', en: 'ladder' },
  steps: [
    {
      code: 'call',
      label: { zh: '再打', en: 'call' },
      action: 'call',
      attempts: 2,
      withinMinutes: 60,
      owner: 'responsible',
    },
    {
      code: 'door',
      label: { zh: '上门', en: 'visit' },
      action: 'door',
      attempts: 1,
      withinMinutes: 120,
      owner: 'responsible',
    },
  ],
}
const how = { roster: undefined, by: '李明' }
const card = aCard()
const pulled = { card, pulledAt: 1000, pull: 'p' }

test('a queued result shows at once, with who, when and the note', () => {
  const item = aRecord(card, { outcome: 'reached', note: '一切都好' })
  const door = withLocal(pulled, [item], how)
  expect(door).toMatchObject({
    status: 'reached',
    lastNote: '一切都好',
    lastAt: item.at,
    reachedAt: item.at,
    local: { waiting: 1 },
  })
  expect(door.recent[0]).toMatchObject({ by: '李明', outcome: 'reached' })
  expect(card.status).toBe('not_tried')
})

test('several attempts count, and who was reached stays reached', () => {
  const items = [aRecord(card, { outcome: 'no_answer' }), aRecord(card, { outcome: 'no_answer' })]
  expect(withLocal(pulled, items, how)).toMatchObject({ status: 'no_answer', attempts: 2 })
  const inTheEnd = [...items, aRecord(card, { outcome: 'reached' }), aRecord(card, { outcome: 'no_answer' })]
  expect(withLocal(pulled, inTheEnd, how).status).toBe('reached')
})

test('answers raise the flags of the question set; a concern raises one by hand', () => {
  const label = { zh: '缺药', en: 'medicine out' }
  const questionSet = {
    code: 'daily',
    name: label,
    questions: [{ type: 'yes_no', code: 'medicine', label, required: false } as const],
    flags: [
      {
        code: 'medicine-out',
        label,
        severity: 'urgent',
        when: { question: 'medicine', is: 'equal', value: false },
      } as const,
    ],
  }
  const roster = { questionSet, ladder }
  const item = aRecord(card, { answers: { medicine: false }, concern: { severity: 'watch', what: '门口有积水' } })
  const { flags } = withLocal(pulled, [item], { roster, by: '' })
  expect(flags.map(({ code, severity }) => [code, severity])).toEqual([
    ['medicine-out', 'urgent'],
    ['concern', 'watch'],
  ])
  const flagged = { card: aCard({ flags }), pulledAt: 1000, pull: 'p' }
  expect(withLocal(flagged, [aRecord(card, { outcome: 'no_answer' })], { roster, by: '' }).flags).toEqual(flags)
  expect(withLocal(flagged, [aRecord(card, { answers: { medicine: true } })], { roster, by: '' }).flags).toEqual([])
})

test('a refused record is not shown as a result, only that it is there', () => {
  const item = aRecord(card, { outcome: 'reached' }, { state: 'refused' })
  expect(withLocal(pulled, [item], how)).toMatchObject({ status: 'not_tried', local: { waiting: 0, refused: 1 } })
})

test('a pull that began before the server had the record does not hide it; one that began later speaks for itself', () => {
  const item = aRecord(card, { outcome: 'reached' }, { state: 'sent', sentAt: 2000 })
  expect(withLocal({ card, pulledAt: 1999, pull: 'p' }, [item], how)).toMatchObject({
    status: 'reached',
    local: { sent: 1 },
  })
  expect(withLocal({ card: aCard({ status: 'refused' }), pulledAt: 2001, pull: 'p' }, [item], how).status).toBe(
    'refused',
  )
})

test('a record whose answer was lost is already in the pulled card and is not counted twice', () => {
  const item = aRecord(card, { outcome: 'no_answer' })
  const { recent } = withLocal(pulled, [item], how)
  const seen = aCard({ status: 'no_answer', attempts: 1, recent })
  expect(withLocal({ card: seen, pulledAt: 5000, pull: 'p' }, [item], how)).toMatchObject({
    attempts: 1,
    recent: { length: 1 },
  })
})

test('a record that can no longer be opened changes nothing and is still counted', () => {
  const item = aRecord(card, {}, { input: undefined, state: 'sending' })
  expect(withLocal(pulled, [item], how)).toMatchObject({ status: 'not_tried', local: { waiting: 1 } })
})

test('a queued taking back opens the name again at once, by the server’s rules, and is idempotent once a pull shows it', () => {
  const first = aRecord(card, { outcome: 'no_answer', note: '没人' })
  const second = aRecord(card, { outcome: 'reached', concern: { severity: 'urgent', what: '摔倒' } })
  const back = aReversal(card, second.id)
  const with_ = { roster: { questionSet: undefined as never, ladder }, by: '李明' }
  const reached = withLocal(pulled, [first, second], { ...with_, roster: undefined })
  expect(reached).toMatchObject({ status: 'reached', flags: [{ code: 'concern' }] })
  const door = withLocal(pulled, [first, second, back], with_)
  expect(door).toMatchObject({ status: 'no_answer', attempts: 1, flags: [], reachedAt: null, lastNote: '没人' })
  expect(door.step).toMatchObject({ code: 'call' })
  expect(door.recent.map(({ reversed }) => reversed)).toEqual([true, false])
  // sent and pulled: the card says so itself
  const seen = { card: { ...card, ...door, recent: door.recent }, pulledAt: 5000, pull: 'p' }
  expect(withLocal(seen, [first, second, back], with_)).toMatchObject({ status: 'no_answer', attempts: 1 })
})

test('a contact of an earlier day is only struck through, and what a department settled stays settled', () => {
  const { recent } = withLocal(pulled, [aRecord(card, { outcome: 'reached' })], how)
  const [past] = recent
  const earlier = { ...past!, day: '2026-03-07' }
  const door = withLocal({ ...pulled, card: aCard({ recent: [earlier] }) }, [aReversal(card, earlier.id)], how)
  expect(door).toMatchObject({ status: 'not_tried', recent: [{ reversed: true }] })
  const answered = { ...pulled, card: aCard({ status: 'reached', recent: [{ ...past!, outcome: 'no_answer' }] }) }
  expect(withLocal(answered, [aReversal(card, past!.id)], how).status).toBe('reached')
})

test('when somebody was reached before the contacts a card shows is not forgotten with one that is taken back', () => {
  const long = '2026-02-20T09:00:00+08:00'
  const item = aRecord(card, { outcome: 'reached' })
  const queued = { ...pulled, card: aCard({ reachedAt: long }) }
  expect(withLocal(queued, [item, aReversal(card, item.id)], how)).toMatchObject({
    status: 'not_tried',
    reachedAt: long,
  })
  // in the pulled card already, and the three before it in vain: the next pull knows
  const { recent } = withLocal(pulled, [item], how)
  const vain = ['07', '06', '05'].map((day) => ({
    ...recent[0]!,
    id: day,
    day: `2026-03-${day}`,
    at: `2026-03-${day}T09:00:00+08:00`,
    outcome: 'no_answer' as const,
  }))
  const seen = aCard({ status: 'reached', attempts: 1, reachedAt: item.at, recent: [...recent, ...vain] })
  const door = withLocal({ ...pulled, card: seen }, [aReversal(card, item.id)], how)
  expect(door).toMatchObject({ status: 'not_tried', reachedAt: item.at })
})

test('a taking back that the server refused changes nothing', () => {
  const { recent } = withLocal(pulled, [aRecord(card, { outcome: 'reached' })], how)
  const there = { ...pulled, card: aCard({ status: 'reached', recent }) }
  const refused = { ...aReversal(card, recent[0]!.id), state: 'refused' as const }
  expect(withLocal(there, [refused], how)).toMatchObject({ status: 'reached', local: { refused: 1 } })
})

test('a promise for today shows at once at every door of that name, and goes when it is settled here', () => {
  const today = dayOf(new Date().toISOString())
  const promised = aRecord(card, { followUp: { id: 'f1', what: '带降压药', day: today } })
  const later = aRecord(card, { followUp: { id: 'f2', what: '陪诊', day: addDays(today, 3) } })
  const evening = { card: aCard({ slot: 1 }), pulledAt: 1000, pull: 'p' }
  for (const each of [pulled, evening])
    expect(withLocal(each, [promised, later], how).followUps.map(({ what }) => what)).toEqual(['带降压药'])
  const settled = aSettlement(card, 'f1')
  for (const each of [pulled, evening]) expect(withLocal(each, [promised, later, settled], how).followUps).toEqual([])
  const carried = { ...pulled, card: aCard({ followUps: withLocal(pulled, [promised], how).followUps }) }
  expect(withLocal(carried, [{ ...settled, state: 'sent', sentAt: 2000 }], how).followUps).toEqual([])
})
