import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changesOf } from './changes.ts'
import { simulate } from './history.fixture.ts'
import { type MergedChain, mergeChains } from './merge.ts'
import { readChain } from './read.ts'
import { settle } from './settle.fixture.ts'
import { writeChain } from './write.ts'

const list = (...entries: string[]) => readChain(`#接龙\n${entries.map((text, at) => `${at + 1}. ${text}`).join('\n')}`)
const raws = ({ entries }: MergedChain) => entries.map(({ entry }) => entry.raw)
const asked = ({ conflicts }: MergedChain) =>
  conflicts.map(({ kind, options }) => [kind, options.map(({ said, does }) => said?.entry.raw ?? does)])

describe('versions of a list that everybody sends again', () => {
  test('a version that goes on is the list', () => {
    expect(raws(mergeChains([list('张 301', '李 302'), list('张 301', '李 302', '王 303')]))).toEqual([
      '张 301',
      '李 302',
      '王 303',
    ])
  })

  test('two that went on from the same beginning are put together', () => {
    const merged = mergeChains([list('张 301', '李 302', '王 303'), list('张 301', '李 302', '赵 304')])
    expect(raws(merged).toSorted()).toEqual(['张 301', '李 302', '王 303', '赵 304'].toSorted())
    expect(merged.conflicts).toEqual([])
  })

  test('who changed their entry in a version that goes on has corrected it; what it was is kept', () => {
    const merged = mergeChains([list('张 301 1份', '李 302'), list('张 301 2份', '李 302', '王 303')])
    expect(raws(merged)).toEqual(['张 301 2份', '李 302', '王 303'])
    expect(merged.entries[0]).toMatchObject({ changed: true, asked: false })
    expect(merged.entries[0]?.said.map(({ entry }) => entry.raw)).toEqual(['张 301 1份', '张 301 2份'])
  })

  test('two that differ and neither follows the other: asked, and answered', () => {
    const versions = [list('张 301 1份', '李 302'), list('张 301 2份', '李 302')]
    const merged = mergeChains(versions)
    expect(asked(merged)).toEqual([['value', ['张 301 2份', '张 301 1份']]])
    expect(merged.entries[0]).toMatchObject({ asked: true, confidence: 'look' })
    const { id, options } = merged.conflicts[0]!
    const answered = mergeChains(versions, { [id]: options[1]!.id })
    expect(raws(answered)).toEqual(['张 301 1份', '李 302'])
    expect(answered.entries[0]?.asked).toBe(false)
  })

  test('a change on one side of a fork stands against the other side, which only copied', () => {
    const merged = mergeChains([list('张 301 1份'), list('张 301 2份', '李 302'), list('张 301 1份', '王 303')])
    expect(raws(merged)).toContain('张 301 2份')
    expect(merged.conflicts).toEqual([])
  })

  test('who is missing from a version that clearly goes on took themselves off; they are named', () => {
    const merged = mergeChains([
      list('张 301', '李 302', '王 303', '赵 304'),
      list('张 301', '王 303', '赵 304', '何 305'),
    ])
    expect(raws(merged)).toEqual(['张 301', '王 303', '赵 304', '何 305'])
    expect(merged.removed.map(({ entry }) => entry.raw)).toEqual(['李 302'])
  })

  test('who is missing where nothing went on is asked about', () => {
    const merged = mergeChains([list('张 301', '李 302', '王 303', '赵 304'), list('张 301', '王 303', '赵 304')])
    expect(raws(merged)).toHaveLength(4)
    expect(asked(merged)).toEqual([['gone', ['李 302', 'remove']]])
  })

  test('the end of a fork is not a deletion', () => {
    const merged = mergeChains([list('张 301', '李 302', '王 303', '赵 304'), list('张 301', '李 302', '何 305')])
    expect(raws(merged)).toHaveLength(5)
    expect(merged.conflicts).toEqual([])
  })

  test('the same nickname at two doors is two people; a room put right in its place is one', () => {
    expect(raws(mergeChains([list('王 303', '李 302', '王 501')]))).toEqual(['王 303', '李 302', '王 501'])
    const merged = mergeChains([list('张 301', '王 303', '赵 304'), list('张 301', '王 503', '赵 304', '何 305')])
    expect(raws(merged)).toEqual(['张 301', '王 503', '赵 304', '何 305'])
  })

  test('a room added later to a name without one is the same person', () => {
    expect(raws(mergeChains([list('张', '李 302'), list('张 301', '李 302', '王 303')]))).toEqual([
      '张 301',
      '李 302',
      '王 303',
    ])
  })

  test('the same position again with 改 corrects; twice without a word is asked', () => {
    const merged = mergeChains([readChain('#接龙\n1. 孙 3-1201 1份\n2. 李 302\n1. 孙（改2份）')])
    expect(merged.entries.map(({ entry }) => `${entry.room} ${entry.name} ${entry.quantity?.count}`)[0]).toBe(
      '3-1201 孙 2',
    )
    const twice = mergeChains([list('孙 3-1201', '李 302', '孙 3-1201 2份')])
    expect(asked(twice)).toEqual([['twice', ['孙 3-1201 2份', '孙 3-1201', 'all']]])
    expect(
      raws(mergeChains([list('孙 3-1201', '李 302', '孙 3-1201 2份')], { [twice.conflicts[0]!.id]: 'last' })),
    ).toEqual(['李 302', '孙 3-1201 2份'])
  })

  test('each version says what it brought', () => {
    const versions = [
      list('张 301 1份', '李 302'),
      list('张 301 2份', '李 302', '王 303'),
      list('张 301 1份', '赵 304'),
    ]
    const changes = changesOf(mergeChains(versions), 3)
    expect(changes.map(({ added }) => added.map(({ entry }) => entry.name))).toEqual([['张', '李'], ['王'], ['赵']])
    expect(changes[1]?.changed.map(({ from, to }) => `${from} → ${to}`)).toEqual(['张 301 1份 → 张 301 2份'])
    expect(changes[2]?.missing.map(({ entry }) => entry.name).toSorted()).toEqual(['李', '王'])
  })
})

const entry = fc.constantFrom(
  '张 301',
  '张 301 2份',
  '张',
  '张 501',
  '李 302',
  '李 302（改2份）',
  '王 303',
  '赵 304 1份',
  '赵 304 3份',
  '何',
  '🍀',
)
const version = fc.array(entry, { maxLength: 7 }).map((entries) => list(...entries))
const versions = fc.array(version, { minLength: 1, maxLength: 5 })

/** What the list comes to, without saying which version is which. */
const shapeOf = (merged: MergedChain) => ({
  entries: merged.entries.map(({ id, entry, asked, said }) => [
    id,
    entry.raw,
    asked,
    said.map(({ value }) => value).toSorted(),
  ]),
  removed: merged.removed.map(({ id }) => id).toSorted(),
  conflicts: merged.conflicts.map(({ id, options }) => [id, options.map((option) => option.id)]),
})

describe('whatever versions there are', () => {
  test('the order in which they are pasted does not matter', () => {
    const shuffled = versions.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    )
    fc.assert(
      fc.property(shuffled, ([sent, pasted]) => {
        expect(shapeOf(mergeChains(pasted))).toEqual(shapeOf(mergeChains(sent)))
      }),
      { numRuns: 400 },
    )
  })

  test('a list with itself is itself, and pasting a version again changes nothing', () => {
    fc.assert(
      fc.property(versions, (all) => {
        expect(shapeOf(mergeChains([...all, ...all]))).toEqual(shapeOf(mergeChains(all)))
      }),
    )
  })

  test('nothing that any version says vanishes: it stands, was taken off by name, or is what somebody said before', () => {
    fc.assert(
      fc.property(versions, (all) => {
        const merged = mergeChains(all)
        const kept = [...merged.entries, ...merged.removed]
        for (const [at, { entries }] of all.entries())
          for (const { name, nickname, position } of entries) {
            const who = name || nickname
            const found = kept.some(({ said }) =>
              said.some((each) => each.versions.includes(at) && (each.entry.name || each.entry.nickname) === who),
            )
            expect(found, `${at}:${position}`).toBe(true)
          }
      }),
      { numRuns: 400 },
    )
  })
})

describe('a simulated group of 183 households', () => {
  test('the golden history, pasted three times in versions that went apart, is the golden list', () => {
    const golden = (name: string) => readFileSync(join(import.meta.dirname, 'golden', name), 'utf8')
    const { tips, truth } = simulate({ count: 188, seed: 4 })
    const texts = [1, 2, 3].map((version) => golden(`history-${version}.txt`))
    const should = golden('history-truth.tsv').replace(/\n$/, '').split('\n')
    expect(texts).toEqual(tips)
    expect(should).toHaveLength(183)
    const { merged, wrong } = settle(texts.map(readChain), truth)
    expect(wrong).toEqual([])
    const rows = merged.entries.map(({ entry }) =>
      [entry.room, entry.name, entry.quantity?.count, entry.note].join('\t'),
    )
    expect(rows.toSorted()).toEqual(should.toSorted())
  })

  test('three branches that went apart become the right list once its questions are answered', () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const { tips, truth } = simulate({ count: 183, seed })
      const { merged, wrong, questions } = settle(tips.map(readChain), truth)
      expect(wrong, `seed ${seed}`).toEqual([])
      expect(questions, `seed ${seed}`).toBeLessThan(20)
      expect(
        readChain(writeChain({ ...merged, entries: merged.entries.map(({ entry }) => entry) })).entries,
      ).toHaveLength(truth.length)
    }
  })

  test('every message of the chat pasted: the right list, with fewer questions', { timeout: 60_000 }, () => {
    const { messages, truth } = simulate({ count: 183, seed: 2 })
    const { wrong, questions } = settle(messages.map(readChain), truth)
    expect(wrong).toEqual([])
    expect(questions).toBeLessThan(10)
  })
})
