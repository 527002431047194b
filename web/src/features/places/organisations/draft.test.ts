import { expect, test } from 'vitest'
import { emptyDraft, readDraft, usccWrong } from './draft.ts'

const draft = { ...emptyDraft('a'), name: ' 花苑里志愿队 ', type: 'volunteer_team' as const }

test('what was left empty takes away, and a name or an area that is missing sends nothing', () => {
  expect(readDraft({ ...draft, runBy: 'agency' })).toEqual({
    name: '花苑里志愿队',
    type: 'volunteer_team',
    field: null,
    areaId: 'a',
    runBy: null, // only a station is run by somebody
    uscc: null,
    phone: null,
  })
  expect(readDraft({ ...draft, name: ' ' })).toBeUndefined()
  expect(readDraft({ ...draft, areaId: null })).toBeUndefined()
})

test('a credit code is sent whole and right, or not at all', () => {
  expect(readDraft({ ...draft, uscc: '91350100M000100Y4' })).toBeUndefined()
  expect(usccWrong({ ...draft, uscc: '91350100M000100Y44' })).toBe(true)
  expect(readDraft({ ...draft, uscc: '91350100M000100Y44' })).toBeUndefined()
  expect(readDraft({ ...draft, uscc: ' 91350100m000100y43 ' })?.uscc).toBe('91350100M000100Y43')
})
