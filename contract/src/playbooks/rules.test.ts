import { describe, expect, test } from 'vitest'
import { checkPlaybook, keysOf } from './rules.ts'
import { type Playbook, Rhythm } from './schema.ts'

const both = (en: string) => ({ zh: en, en })
const small: Playbook = {
  code: 'flood',
  name: both('Flood'),
  version: 1,
  quietHours: 12,
  levels: [{ code: 'level_1', name: both('I') }],
  services: [
    {
      code: 'visit.door',
      name: both('Visit'),
      field: 'elder',
      counts: 'person_times',
      unit: both('times'),
      minutes: 20,
    },
  ],
  questionSets: [
    {
      code: 'check',
      name: both('Check'),
      questions: [
        { code: 'well', type: 'yes_no', label: both('Well?'), required: false },
        {
          code: 'why',
          type: 'text',
          label: both('Why?'),
          longest: 90,
          required: false,
          showIf: { question: 'well', is: 'equal', value: false },
        },
      ],
      flags: [
        {
          code: 'unwell',
          severity: 'watch',
          label: both('Unwell'),
          when: { question: 'well', is: 'equal', value: false },
        },
      ],
    },
  ],
  ladders: [
    {
      code: 'ladder',
      name: both('Ladder'),
      steps: [
        { code: 'call', label: both('Call'), action: 'call', owner: 'responsible', attempts: 1, withinMinutes: 60 },
      ],
    },
  ],
  teamRoles: [],
  rosterTemplates: [
    {
      code: 'round',
      name: both('Round'),
      subject: 'person',
      service: 'visit.door',
      rhythm: { type: 'every', days: 1 },
      questionSet: 'check',
      ladder: 'ladder',
      teamRoles: [],
    },
  ],
  bulletins: [
    {
      code: 'evening',
      name: both('Evening'),
      time: '20:00',
      title: both('{{response}}'),
      lines: [both('{{people}} people')],
      figures: [
        {
          key: 'people',
          label: both('People'),
          unit: both('people'),
          span: 'day',
          source: { type: 'ledger', metric: 'people', services: ['visit.door'] },
        },
      ],
    },
  ],
}
const broken = (change: (book: Playbook) => void) => {
  const book = structuredClone(small)
  change(book)
  return checkPlaybook(book).map(({ where, what }) => `${where}: ${what}`)
}

describe('what is looked for in a playbook besides its shape', () => {
  test('a whole one has no faults', () => {
    expect(checkPlaybook(small)).toEqual([])
  })

  test.each<[string, (book: Playbook) => void, string]>([
    [
      'a roster for a service that does not exist',
      (b) => void (b.rosterTemplates[0]!.service = 'visit.moon'),
      'rosterTemplates.round: visit.moon does not exist',
    ],
    [
      'a roster with a role nobody has',
      (b) => void b.rosterTemplates[0]!.teamRoles.push('medic'),
      'rosterTemplates.round: medic does not exist',
    ],
    ['a service twice', (b) => void b.services.push(b.services[0]!), 'services: visit.door twice'],
    [
      'a question shown by one that comes later',
      (b) => void b.questionSets[0]!.questions.reverse(),
      'questionSets.check.why: is shown by well, which is not asked before it',
    ],
    [
      'a flag that can never be raised',
      (b) => void (b.questionSets[0]!.flags[0]!.when.value = 'no'),
      'questionSets.check.unwell: looks for an answer that cannot be given',
    ],
    [
      'a department step without the department',
      (b) => void (b.ladders[0]!.steps[0]!.action = 'department'),
      'ladders.ladder.call: names a department if, and only if, it goes to one',
    ],
    [
      'a bulletin that quotes what is not counted',
      (b) => void (b.bulletins[0]!.title.zh += '{{calls}}'),
      'bulletins.evening.zh: calls does not exist',
    ],
    [
      'a figure left out in English',
      (b) => void (b.bulletins[0]!.lines[0]!.en = 'people'),
      'bulletins.evening.en: people is counted but not told',
    ],
  ])('%s', (_, change, fault) => {
    expect(broken(change)).toEqual([fault])
  })

  test('fillings are read from a text, each once', () => {
    expect(keysOf('{{area}}: {{due}} of {{due}}')).toEqual(['area', 'due'])
  })

  test('a window that ends before it begins, or lies over another, is no rhythm', () => {
    const daily = (...windows: [string, string][]) =>
      Rhythm.safeParse({ type: 'daily', windows: windows.map(([from, to]) => ({ from, to })) }).success
    expect(daily(['07:00', '10:00'], ['16:00', '24:00'])).toBe(true)
    expect(daily(['20:00', '07:00'])).toBe(false)
    expect(daily(['07:00', '10:00'], ['09:00', '12:00'])).toBe(false)
  })
})
