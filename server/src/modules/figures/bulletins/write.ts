import type { BothLanguages, Day } from '@kapok/contract/common/schema'
import { dayOf } from '@kapok/contract/common/time'
import { fillLine, unmarked } from '@kapok/contract/figures/rules'
import type { FrozenFigure } from '@kapok/contract/figures/schema'
import type { BulletinTemplate } from '@kapok/contract/playbooks/schema'
import { dayNumber, findPlaybook, type getResponse } from '#modules/response/index.ts'
import { Problem } from '#platform/problems.ts'
import type { Area } from '../areas.ts'
import { dayOutsideResponse, unknownTemplate } from '../problems.ts'
import { dayText } from '../queries/names.ts'
import { type Read, readValues, spans } from './values.ts'

type ResponseRow = Awaited<ReturnType<typeof getResponse>>
export type Draft = { title: BothLanguages; lines: BothLanguages[]; figures: FrozenFigure[] }
export type Order = {
  response: ResponseRow
  area: Area
  template: string
  day: Day
  asOf: Date
  extraLine?: string | undefined
}

/** @throws unknown-bulletin-template */
const getTemplate = ({ playbook }: ResponseRow, code: string): BulletinTemplate => {
  const templates = findPlaybook(playbook)?.bulletins ?? []
  const found = templates.find((template) => template.code === code)
  if (!found) throw new Problem(unknownTemplate, { known: templates.map((template) => template.code).join(', ') })
  return found
}

const timeText = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(11, 16)

/**
 * Writes a bulletin from its template with the figures as `read` gives them. An extra line is somebody's own words: it is
 * the same in both languages, and no number in it passes for a figure.
 * @throws unknown-bulletin-template, bulletin-day-outside
 */
export const writeBulletin = async (
  { response, area, template, day, asOf, extraLine }: Order,
  read: Read,
): Promise<Draft> => {
  const { title, lines, figures } = getTemplate(response, template)
  const today = dayOf(asOf.toISOString())
  if (day < response.starts_on || day > today)
    throw new Problem(dayOutsideResponse, { from: response.starts_on, to: today })
  const asked = spans(figures, response.starts_on, day)
  const values = await readValues({ responseId: response.id, areaPath: area.path }, asked, read)
  const number = dayNumber({ startsOn: response.starts_on, endsOn: response.ends_on }, day)
  const fill = (text: BothLanguages): BothLanguages => {
    const inLanguage = (language: 'zh' | 'en') => {
      const on = dayText(day)[language]
      const time = today === day ? timeText(asOf) : `${dayText(today)[language]} ${timeText(asOf)}`
      const texts = { response: response.name, area: area.name, day: on, time, number_of_day: String(number) }
      return fillLine(text[language], texts, values)
    }
    return { zh: inLanguage('zh'), en: inLanguage('en') }
  }
  const own = extraLine === undefined ? [] : [{ zh: unmarked(extraLine), en: unmarked(extraLine) }]
  return {
    title: fill(title),
    lines: [...lines.map(fill), ...own],
    figures: asked.map((figure) => ({ ...figure, value: values.get(figure.key) ?? 0 })),
  }
}
