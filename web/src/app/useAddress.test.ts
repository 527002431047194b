import { expect, it } from 'vitest'
import { cleanAddress } from './useAddress.ts'

it('keeps short text and numbers as text, and nothing else', () => {
  const dirty = { day: '2026-03-08', room: 502, empty: '', long: 'x'.repeat(201), list: ['a'], nothing: undefined }
  expect(cleanAddress(dirty)).toEqual({ day: '2026-03-08', room: '502' })
})
