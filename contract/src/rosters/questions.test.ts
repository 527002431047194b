import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BothLanguages } from '../common/schema.ts'
import type { QuestionSet } from '../playbooks/schema.ts'
import { checkAnswers } from './answers.ts'
import { flagsOf, holds, keptAnswers, visibleQuestions } from './questions.ts'
import type { Answers } from './schema.ts'

const both = (en: string): BothLanguages => ({ zh: en, en })
const choices = (...codes: string[]) => codes.map((code) => ({ code, label: both(code) }))
const asked = { required: true }
const ifYes = (question: string) => ({ showIf: { question, is: 'equal' as const, value: true } })

const isolation: QuestionSet = {
  code: 'isolation',
  name: both('isolation'),
  questions: [
    {
      code: 'temperature',
      type: 'number',
      label: both('t'),
      unit: both('℃'),
      least: 34,
      most: 42,
      decimals: 1,
      ...asked,
    },
    { code: 'unwell', type: 'yes_no', label: both('unwell'), ...asked },
    {
      code: 'symptoms',
      type: 'several_of',
      label: both('s'),
      choices: choices('fever', 'cough'),
      ...asked,
      ...ifYes('unwell'),
    },
    {
      code: 'since',
      type: 'date',
      label: both('since'),
      required: false,
      showIf: { question: 'symptoms', is: 'includes', value: 'fever' },
    },
    { code: 'mood', type: 'one_of', label: both('mood'), choices: choices('calm', 'low'), required: false },
    {
      code: 'medicine_days',
      type: 'number',
      label: both('m'),
      unit: both('d'),
      least: 0,
      most: 90,
      decimals: 0,
      required: false,
    },
    { code: 'note', type: 'text', label: both('note'), longest: 5, required: false },
  ],
  flags: [
    {
      code: 'fever',
      label: both('fever'),
      severity: 'urgent',
      when: { question: 'temperature', is: 'at_least', value: 37.3 },
    },
    {
      code: 'cough',
      label: both('cough'),
      severity: 'watch',
      when: { question: 'symptoms', is: 'includes', value: 'cough' },
    },
    {
      code: 'medicine',
      label: both('low'),
      severity: 'watch',
      when: { question: 'medicine_days', is: 'at_most', value: 3 },
    },
    {
      code: 'medicine',
      label: both('out'),
      severity: 'urgent',
      when: { question: 'medicine_days', is: 'at_most', value: 1 },
    },
  ],
}
const well: Answers = { temperature: 36.5, unwell: false }
const codes = (answers: Answers) => checkAnswers(isolation, answers)

describe('what is asked', () => {
  test('nobody who is well is asked which symptoms; since when is asked only of a fever', () => {
    const shown = (answers: Answers) => visibleQuestions(isolation, answers).map((q) => q.code)
    expect(shown(well)).toEqual(['temperature', 'unwell', 'mood', 'medicine_days', 'note'])
    expect(shown({ unwell: true })).toContain('symptoms')
    expect(shown({ unwell: true, symptoms: ['fever'] })).toContain('since')
  })

  test('unwell taken back to no hides the symptoms, and with them the question that hangs on them', () => {
    const left = { ...well, symptoms: ['fever', 'cough'], since: '2026-03-06' }
    expect(visibleQuestions(isolation, left).map((q) => q.code)).not.toContain('since')
    expect(keptAnswers(isolation, left)).toEqual(well)
    expect(flagsOf(isolation, left)).toEqual([])
  })
})

describe('what raises a flag', () => {
  test('37.3 ℃ is a fever to be acted on now, 37.2 ℃ is none', () => {
    expect(flagsOf(isolation, { ...well, temperature: 37.3 })).toMatchObject([{ code: 'fever', severity: 'urgent' }])
    expect(flagsOf(isolation, { ...well, temperature: 37.2 })).toEqual([])
  })

  test('medicine for one more day is said once, in its sharper form', () => {
    expect(flagsOf(isolation, { ...well, medicine_days: 3 })).toMatchObject([{ label: both('low'), severity: 'watch' }])
    expect(flagsOf(isolation, { ...well, medicine_days: 1 })).toMatchObject([
      { label: both('out'), severity: 'urgent' },
    ])
  })

  test('silence proves nothing', () => {
    expect(flagsOf(isolation, {})).toEqual([])
    expect(holds({ question: 'mood', is: 'not_equal', value: 'calm' }, {})).toBe(false)
    expect(holds({ question: 'note', is: 'answered' }, { note: '  ' })).toBe(false)
    expect(holds({ question: 'since', is: 'at_least', value: '2026-03-01' }, { since: '2026-03-06' })).toBe(true)
    expect(holds({ question: 'constructor', is: 'answered' }, {})).toBe(false)
  })
})

describe('what is wrong with answers', () => {
  test('a good report has no problems; required and asked but not answered is missing', () => {
    expect(codes(well)).toEqual([])
    expect(codes({ unwell: true })).toEqual([
      { question: 'temperature', code: 'missing' },
      { question: 'symptoms', code: 'missing' },
    ])
  })

  test.each<[string, Answers, string]>([
    ['a temperature of 366', { temperature: 366 }, 'out_of_limits'],
    ['a temperature of 36.55', { temperature: 36.55 }, 'too_many_decimals'],
    ['a temperature in words', { temperature: '正常' }, 'wrong_type'],
    ['30 February', { unwell: true, symptoms: ['fever'], since: '2026-02-30' }, 'impossible_date'],
    ['a mood that is not on offer', { mood: 'furious' }, 'unknown_choice'],
    ['a symptom that is not on offer', { unwell: true, symptoms: ['headache'] }, 'unknown_choice'],
    ['a symptom twice', { unwell: true, symptoms: ['fever', 'fever'] }, 'repeated_choice'],
    ['a note that is too long, counted in characters', { note: '药只够到明天' }, 'too_long'],
    ['a question of another set', { pulse: 80 }, 'unknown_question'],
  ])('%s is refused with its reason', (_, answers, code) => {
    expect(codes({ ...well, ...answers }).map((p) => p.code)).toEqual([code])
  })

  test('five rare characters are five characters', () => {
    expect(codes({ ...well, note: '𠮷𠮷𠮷𠮷𠮷' })).toEqual([])
  })

  test('what is left over in a hidden question is dropped, not refused', () => {
    expect(codes({ ...well, since: 'yesterday' })).toEqual([])
  })
})

describe('for any answers', () => {
  const anyAnswer = fc.oneof(
    fc.boolean(),
    fc.double({ min: 30, max: 45, noNaN: true }),
    fc.constantFrom('calm', 'low', '', '2026-03-06'),
    fc.subarray(['fever', 'cough', 'other']),
  )
  const anyAnswers = fc
    .dictionary(fc.constantFrom(...isolation.questions.map((q) => q.code)), anyAnswer)
    .map((d) => ({ ...d }))

  test('only what is asked counts: dropping the rest changes neither flags nor problems', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const kept = keptAnswers(isolation, answers)
        expect(flagsOf(isolation, kept)).toEqual(flagsOf(isolation, answers))
        expect(checkAnswers(isolation, kept)).toEqual(checkAnswers(isolation, answers))
        expect(keptAnswers(isolation, kept)).toEqual(kept)
        expect(visibleQuestions(isolation, kept)).toEqual(visibleQuestions(isolation, answers))
      }),
    )
  })

  test('a flag is raised at most once', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const raised = flagsOf(isolation, answers).map((f) => f.code)
        expect(new Set(raised).size).toBe(raised.length)
      }),
    )
  })
})
