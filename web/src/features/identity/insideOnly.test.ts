import { expect, it } from 'vitest'
import { insideOnly } from './insideOnly.ts'

it('goes back to a page of ours, with what stood in its address', () => {
  expect(insideOnly('/rosters/1?day=2026-03-08')).toBe('/rosters/1?day=2026-03-08')
})

it.each([
  undefined,
  '',
  'https://elsewhere.example',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/sign-in?then=/',
  '/set-up',
])('never leaves for %s', (then) => {
  expect(insideOnly(then)).toBe('/')
})
