import type { SlotContent, TemplateText } from '@kapok/contract/figures/template-schema'

/** Texts in the order in which they are offered. */
export const textCodes: readonly TemplateText[] = [
  'day',
  'as_of',
  'station',
  'area',
  'response',
  'day_number',
  'number',
  'filled_by',
  'from',
]

export type FigureContent = Extract<SlotContent, { type: 'figure' }>
type Coverage = Extract<FigureContent['source'], { type: 'coverage' }>['of']
export const coverageCodes: readonly Coverage[] = ['due', 'reached', 'tried', 'not_tried', 'flagged', 'overdue']
export const spanCodes: readonly FigureContent['span'][] = ['day', 'total', 'range']
