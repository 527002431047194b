import { numberText, partsOf, plainText } from '@kapok/contract/figures/rules'
import type { Bulletin } from '@kapok/contract/figures/schema'
import { countingRules } from '@kapok/contract/ledger/rules'
import { type Letter, type LetterBlock, type LongPicture, renderLongPicture, writeDocx } from '#platform/files/index.ts'
import { dayText } from '../queries/names.ts'

type Language = 'zh' | 'en'

const momentText = (at: string, language: Language) => {
  const there = new Date(Date.parse(at) + 8 * 3_600_000).toISOString()
  return `${dayText(there.slice(0, 10))[language]} ${there.slice(11, 16)}`
}

const words = {
  zh: {
    number: (n: number) => `第 ${n} 期`,
    asOf: (moment: string) => `数据截至 ${moment}`,
    frozenBy: (name: string) => `${name} 发布`,
    note: '数字都来自服务记录，可逐条查到；同一人、同一服务、同一社工、同一天只算 1 人次，打不通的电话不算人次。',
    figures: '数据',
    head: ['项目', '数量', '单位', '统计期'],
    to: '至',
    rules: '计数规则',
  },
  en: {
    number: (n: number) => `No. ${n}`,
    asOf: (moment: string) => `Figures as of ${moment}`,
    frozenBy: (name: string) => `Published by ${name}`,
    note: 'Every figure comes from service records and opens down to them. The same person, service, worker and day is one person-time; an unanswered call is none.',
    figures: 'Figures',
    head: ['Item', 'Figure', 'Unit', 'Period'],
    to: ' to ',
    rules: 'How figures are counted',
  },
} as const

/** For a chat group. */
export const pictureOf = (bulletin: Bulletin, language: Language): LongPicture => {
  const t = words[language]
  return {
    title: plainText(bulletin.title[language]),
    subtitle: `${bulletin.areaName} · ${t.number(bulletin.number)} · ${t.asOf(momentText(bulletin.asOf, language))}`,
    figures: bulletin.figures.map(({ label, value, unit }) => ({
      label: label[language],
      value: numberText(value),
      unit: unit[language],
    })),
    lines: bulletin.lines.map((line) => plainText(line[language])),
    footer: [t.asOf(momentText(bulletin.asOf, language)), t.note, t.frozenBy(bulletin.frozenBy)].join('\n'),
  }
}

/** For the file and the authority: the text, every figure with its period, and how it was counted. */
export const letterOf = (bulletin: Bulletin, language: Language): Letter => {
  const t = words[language]
  const paragraph = (line: string): LetterBlock => ({
    paragraph: plainText(line),
    runs: partsOf(line).map((part) =>
      'text' in part ? { text: part.text } : { text: numberText(part.value), bold: true },
    ),
  })
  const period = (from: string, to: string) =>
    from === to ? dayText(to)[language] : `${dayText(from)[language]}${t.to}${dayText(to)[language]}`
  return {
    title: plainText(bulletin.title[language]),
    subtitle: `${bulletin.areaName} · ${t.number(bulletin.number)}`,
    blocks: [
      ...bulletin.lines.map((line) => paragraph(line[language])),
      { heading: t.figures },
      {
        table: {
          header: [...t.head],
          rows: bulletin.figures.map(({ label, value, unit, from, to }) => [
            label[language],
            numberText(value),
            unit[language],
            period(from, to),
          ]),
        },
      },
      { heading: t.rules },
      ...countingRules.map((rule): LetterBlock => ({ paragraph: rule[language] })),
    ],
    footer: [t.asOf(momentText(bulletin.asOf, language)), t.frozenBy(bulletin.frozenBy)].join('\n'),
  }
}

const types = { png: 'image/png', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' }

/** The same bulletin always makes the same picture and the same letter. */
export const fileOf = async (bulletin: Bulletin, format: 'png' | 'docx', language: Language): Promise<File> => {
  const bytes =
    format === 'png'
      ? await renderLongPicture(pictureOf(bulletin, language))
      : await writeDocx(letterOf(bulletin, language))
  const name = `${bulletin.template}-${bulletin.day}-${bulletin.number}.${format}`
  return new File([bytes], name, { type: types[format] })
}
