import { expect, test } from 'vitest'
import { asOfToday, type StoredCard } from './asOfToday.ts'
import { aCard, aReversal } from './fixtures.ts'
import { withLocal } from './localDoor.ts'

const contact = (id: string, at: string) => ({
  id,
  at,
  recordedAt: at,
  by: '李明',
  method: 'phone' as const,
  outcome: 'reached' as const,
  note: null,
  flags: [],
  answers: {},
  clockSkew: null,
  paper: false,
  reversed: false,
})

/** As the first builds stored it. */
function old(): StoredCard {
  const { followUps: _followUps, phone: _phone, owedNextStep: _step, owedNote: _note, ...card } = aCard()
  return {
    ...card,
    status: 'reached',
    attempts: 1,
    owedReason: 'no_answer:挂了: 两次',
    dial: [{ phoneId: 'p', number: '13600000002', masked: '136****0002', who: '陈小红(子女)', state: 'ok' }],
    recent: [contact('today', '2026-03-08T09:00:00+08:00'), contact('before', '2026-03-05T09:00:00+08:00')],
  }
}

test('a card of an earlier build reads like one of today, and nothing of it is undefined', () => {
  const card = asOfToday(old())
  expect(card.dial).toEqual([
    {
      phoneId: 'p',
      number: '13600000002',
      masked: '136****0002',
      name: '陈小红(子女)',
      relation: null,
      label: null,
      state: 'ok',
    },
  ])
  expect(card).toMatchObject({ owedReason: 'no_answer', owedNote: '挂了: 两次', owedNextStep: null, followUps: [] })
  expect(card.recent.map(({ day, dialled }) => [day, dialled])).toEqual([
    ['2026-03-08', null],
    ['2026-03-05', null],
  ])
  expect(Object.keys(card).toSorted()).toEqual(Object.keys(aCard()).toSorted())
})

test('a record on such a card can be taken back: today’s opens the name again, an earlier one is struck through', () => {
  const pulled = { card: asOfToday(old()), pulledAt: 1, pull: 'p' }
  const how = { roster: undefined, by: '李明' }
  expect(withLocal(pulled, [aReversal(pulled.card, 'today')], how)).toMatchObject({ status: 'not_tried', attempts: 0 })
  const door = withLocal(pulled, [aReversal(pulled.card, 'before')], how)
  expect(door).toMatchObject({ status: 'reached', recent: [{ reversed: false }, { reversed: true }] })
})

test('where a day has several windows, a contact counts for the one it was made in', () => {
  const morning = { opensAt: '2026-03-08T08:00:00+08:00', closesAt: '2026-03-08T12:00:00+08:00' }
  const two = [contact('evening', '2026-03-08T19:00:00+08:00'), contact('morning', '2026-03-08T09:00:00+08:00')]
  const card = asOfToday({ ...old(), ...morning, recent: two })
  expect(card.recent.map(({ slot }) => slot)).toEqual([-1, 0])
})

test('a card of today is left as it is', () => {
  const card = aCard({ owedReason: 'refused', owedNote: '说过了', followUps: [] })
  expect(asOfToday(card)).toEqual(card)
})
