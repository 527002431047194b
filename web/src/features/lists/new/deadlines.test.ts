import { expect, test } from 'vitest'
import { deadlineChoices, localOf, momentOf } from './deadlines.ts'

test('what is over, or nearly, is not offered', () => {
  const atHalfPastEleven = Date.parse('2026-03-08T11:30:00+08:00')
  const keys = deadlineChoices(atHalfPastEleven).map(({ key }) => key)
  expect(keys).toEqual(['in2', 'in4', 'in8', 'in24', 'today18:00', 'today22:00', 'tomorrow12:00', 'tomorrow18:00'])
})

test('the field shows the clock of Shanghai, whatever the computer’s', () => {
  expect(localOf('2026-03-08T10:00:00.000Z')).toBe('2026-03-08T18:00')
  expect(momentOf('2026-03-08T18:00')).toBe('2026-03-08T10:00:00.000Z')
  expect(momentOf('2026-03-08T')).toBeUndefined()
})
