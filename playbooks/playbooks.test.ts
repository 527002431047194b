import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkPlaybook, keysOf } from '../contract/src/playbooks/rules.ts'
import { Playbook } from '../contract/src/playbooks/schema.ts'
import { checkAnswers, flagsOf, visibleQuestions } from '../contract/src/rosters/rules.ts'

const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'))
const files = readdirSync(new URL('.', import.meta.url)).filter((file) => file.endsWith('.json'))
const playbook = (code: string) => Playbook.parse(read(`${code}.json`))
const setOf = (code: string, set: string) => playbook(code).questionSets.find((one) => one.code === set)!

/** Every pair of texts in a playbook, with the path to it. */
function* texts(node: unknown, path: string): Generator<[string, { zh: string; en: string }]> {
  if (typeof node !== 'object' || node === null) return
  if ('zh' in node && 'en' in node) yield [path, node as { zh: string; en: string }]
  else for (const [key, value] of Object.entries(node)) yield* texts(value, `${path}.${key}`)
}

test('there are playbooks to look at', () => {
  expect(files.length).toBeGreaterThanOrEqual(2)
})

describe.each(files)('%s', (file) => {
  const raw = read(file)

  test('has the shape of a playbook and is named after its code', () => {
    expect(Playbook.safeParse(raw).error?.issues).toBeUndefined()
    expect(`${Playbook.parse(raw).code}.json`).toBe(file)
  })

  test('refers only to what it holds; every code is used once, every figure of a bulletin is told', () => {
    expect(checkPlaybook(Playbook.parse(raw))).toEqual([])
  })

  test('is complete in both languages, each in its own script and punctuation', () => {
    for (const [path, { zh, en }] of texts(raw, file)) {
      expect(zh.trim(), path).toBe(zh)
      expect(en.trim(), path).toBe(en)
      if (zh !== '℃') expect(zh, path).toMatch(/\p{Script=Han}/u)
      expect(zh, path).not.toMatch(/[?!;()]|[,:](?!\d)/)
      expect(en, path).not.toMatch(/[\p{Script=Han}\u3000-\u303f\uff01-\uff5e]/u)
      expect(`${zh}${en}`, path).not.toMatch(/todo|xxx|lorem|待定|占位/i)
    }
  })

  test('its bulletins fit into a chat: a title in brackets, numbered lines, no more than 500 characters', () => {
    for (const { title, lines } of Playbook.parse(raw).bulletins)
      for (const language of ['zh', 'en'] as const) {
        const text = [title, ...lines].map((line) => line[language]).join('\n')
        const filled = keysOf(text).reduce((done, key) => done.replaceAll(`{{${key}}}`, '12,345'), text)
        if (language === 'zh') {
          expect([...filled].length).toBeLessThanOrEqual(500)
          expect(title.zh).toMatch(/^【.+】/)
        }
        const numbered = [...filled.matchAll(/^✅ (\d)\. /gm)].map((found) => Number(found[1]))
        expect(numbered).toEqual(numbered.map((_, i) => i + 1))
        expect(numbered.length).toBeGreaterThanOrEqual(3)
      }
  })

  test('its ladders start with whoever is responsible and end outside the station', () => {
    for (const { steps } of Playbook.parse(raw).ladders) {
      expect(steps[0]?.owner).toBe('responsible')
      expect(steps.at(-1)).toMatchObject({ action: 'department', owner: 'department' })
    }
  })
})

describe('what the playbooks make of a contact', () => {
  test('the usual daily call, everything well, needs no answer typed', () => {
    const set = setOf('epidemic', 'daily-elder-check')
    expect(checkAnswers(set, {})).toEqual([])
    expect(flagsOf(set, {})).toEqual([])
  })

  test('an elder who fell and has medicine until tomorrow is acted on now', () => {
    const answers = { well: false, complaints: ['fall'], medicine_days: 1 }
    const set = setOf('epidemic', 'daily-elder-check')
    expect(checkAnswers(set, answers)).toEqual([])
    expect(flagsOf(set, answers).map((f) => `${f.code} ${f.severity}`)).toEqual([
      'unwell watch',
      'fall urgent',
      'medicine urgent',
    ])
  })

  test('an isolation report is four answers when all is well, and 37.3 ℃ is urgent', () => {
    const set = setOf('epidemic', 'isolation-check')
    const well = { temperature: 36.6, has_symptoms: false, left_home: false, same_members: true }
    expect(checkAnswers(set, well)).toEqual([])
    expect(flagsOf(set, well)).toEqual([])
    expect(checkAnswers(set, {}).map((p) => p.question)).toEqual(Object.keys(well))
    expect(flagsOf(set, { ...well, temperature: 37.3 })).toMatchObject([{ code: 'fever', severity: 'urgent' }])
    expect(checkAnswers(set, { ...well, temperature: 33.9 })).toEqual([
      { question: 'temperature', code: 'out_of_limits' },
    ])
  })

  test('whoever says “you have the wrong person” is asked nothing more', () => {
    const set = setOf('epidemic', 'investigate')
    expect(visibleQuestions(set, { is_self: 'not_them' }).map((q) => q.code)).toEqual(['is_self', 'note'])
    expect(checkAnswers(set, { is_self: 'not_them' })).toEqual([])
    const elsewhere = { is_self: 'self', visited_risk_area: false, now_where: 'city', has_symptoms: false }
    expect(flagsOf(set, elsewhere)).toMatchObject([{ code: 'transfer', severity: 'watch' }])
  })

  test('somebody with nowhere to shelter from the typhoon is acted on now', () => {
    const set = setOf('typhoon', 'before-storm')
    const answers = { where: 'nowhere', needs_transfer: true, transfer_how: ['wheelchair'] }
    expect(checkAnswers(set, answers)).toEqual([])
    expect(flagsOf(set, answers).every((f) => f.severity === 'urgent')).toBe(true)
  })
})
