import { expect, test } from 'vitest'
import { aCard, aRecord } from './fixtures.ts'
import { withLocal } from './localDoor.ts'

const how = { questionSet: undefined, by: '李明' }
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
  const item = aRecord(card, { answers: { medicine: false }, concern: { severity: 'watch', what: '门口有积水' } })
  const { flags } = withLocal(pulled, [item], { questionSet, by: '' })
  expect(flags.map(({ code, severity }) => [code, severity])).toEqual([
    ['medicine-out', 'urgent'],
    ['concern', 'watch'],
  ])
  const flagged = { card: aCard({ flags }), pulledAt: 1000, pull: 'p' }
  expect(withLocal(flagged, [aRecord(card, { outcome: 'no_answer' })], { questionSet, by: '' }).flags).toEqual(flags)
  expect(withLocal(flagged, [aRecord(card, { answers: { medicine: true } })], { questionSet, by: '' }).flags).toEqual(
    [],
  )
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
