import { readFileSync } from 'node:fs'
import type { Playbook, QuestionSet } from '@kapok/contract/playbooks/schema'
import { flagsOf } from '@kapok/contract/rosters/questions'
import { expect, test } from 'vitest'
import { commonConcerns, toggleConcern } from './concerns.ts'

const sets = ['epidemic', 'typhoon'].flatMap((name): QuestionSet[] => {
  const path = new URL(`../../../../../playbooks/${name}.json`, import.meta.url)
  return (JSON.parse(readFileSync(path, 'utf8')) as Playbook).questionSets
})

test('a tap on any common concern of any playbook raises its flag, and a second tap takes it back', () => {
  let tried = 0
  for (const set of sets)
    for (const rule of commonConcerns(set, {})) {
      tried += 1
      const raised = toggleConcern(set, {}, rule)
      expect(flagsOf(set, raised).map(({ code }) => code)).toContain(rule.code)
      const again = flagsOf(set, toggleConcern(set, raised, rule))
      expect(again.find(({ code, label }) => code === rule.code && label.zh === rule.label.zh)).toBeUndefined()
    }
  expect(tried).toBeGreaterThan(15)
})

test('having fallen and being short of breath are both kept', () => {
  const elder = sets.find(({ code }) => code === 'daily-elder-check')
  if (!elder) throw new Error('no such set')
  const [breathless, fall] = ['breathless', 'fall'].map((code) => elder.flags.find((rule) => rule.code === code))
  if (!breathless || !fall) throw new Error('no such flags')
  const answers = toggleConcern(elder, toggleConcern(elder, {}, breathless), fall)
  expect(answers).toEqual({ well: false, complaints: ['breathless', 'fall'] })
})
