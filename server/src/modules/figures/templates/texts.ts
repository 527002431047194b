import type { Day } from '@kapok/contract/common/schema'
import type { Slot, TemplateText } from '@kapok/contract/figures/template-schema'
import { dayNumber } from '#modules/response/index.ts'
import { momentText } from '#platform/exports/index.ts'

export type Facts = {
  day: Day
  from: Day
  asOf: Date
  area: string
  station: string
  response: { name: string; starts_on: Day; ends_on: Day | null }
  number: number
  filledBy: string
}

/** `2026年11月23日`, `23 November 2026`. */
const longDay = (day: Day, language: 'zh' | 'en'): string =>
  language === 'zh'
    ? `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
    : new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      })

const written: Record<TemplateText, (facts: Facts, language: 'zh' | 'en') => string> = {
  day: ({ day }, language) => longDay(day, language),
  from: ({ from }, language) => longDay(from, language),
  as_of: ({ asOf }) => momentText(asOf),
  area: ({ area }) => area,
  station: ({ station }) => station,
  response: ({ response }) => response.name,
  day_number: ({ response, day }) => String(dayNumber({ startsOn: response.starts_on, endsOn: response.ends_on }, day)),
  number: ({ number }) => String(number),
  filled_by: ({ filledBy }) => filledBy,
}

/** The texts of a form by their places. */
export const textsFor = (slots: readonly Slot[], facts: Facts, language: 'zh' | 'en'): [string, string][] =>
  slots.flatMap(({ at, content }) =>
    content.type === 'text' ? [[at, written[content.text](facts, language)] as [string, string]] : [],
  )
