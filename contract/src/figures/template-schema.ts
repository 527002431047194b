import { z } from 'zod'
import { Day, Id, Instant } from '../common/schema.ts'
import { spotPattern } from '../common/spot.ts'
import { listColumnCodes } from '../rosters/list-columns.ts'
import { FigureSource, FrozenFigure } from './schema.ts'

/** A place in a form: see `common/spot.ts`. */
export const SpotText = z.string().max(24).regex(spotPattern)

/** Texts that a form asks for besides figures. */
export const templateTexts = [
  'day',
  'from',
  'as_of',
  'area',
  'station',
  'response',
  'day_number',
  'number',
  'filled_by',
] as const
export const TemplateText = z.enum(templateTexts)
export type TemplateText = z.infer<typeof TemplateText>

/** The days a figure counts: the form's day, all since the response began, or the range given when it is filled. */
export const FigureSpan = z.enum(['day', 'total', 'range'])
export type FigureSpan = z.infer<typeof FigureSpan>

/** What goes to a place: a figure, a text, or the first line of a column of a list that goes on below it. */
export const SlotContent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('figure'),
    source: FigureSource,
    span: FigureSpan,
    /** Always this area; null = the one the form is filled about. */
    areaId: Id.nullable(),
  }),
  z.strictObject({ type: z.literal('text'), text: TemplateText }),
  z.strictObject({ type: z.literal('column'), column: z.enum(listColumnCodes) }),
])
export type SlotContent = z.infer<typeof SlotContent>
export const Slot = z.strictObject({ at: SpotText, content: SlotContent })
export type Slot = z.infer<typeof Slot>

const CellRange = z.object({ line: z.int(), lastLine: z.int(), column: z.int(), lastColumn: z.int() })
const Sheet = z.object({
  name: z.string(),
  lines: z.int(),
  columns: z.int(),
  cells: z.array(z.object({ line: z.int(), column: z.int(), text: z.string(), formula: z.boolean() })),
  merged: z.array(CellRange),
  widths: z.array(z.number()),
  cut: z.boolean(),
})
const Paragraph = z.object({
  paragraph: z.int(),
  pieces: z.array(z.object({ text: z.string(), blank: z.int().nullable() })),
})
const Cell = z.object({ paragraphs: z.array(Paragraph), span: z.int() })

/** What a form looks like to whoever points at places in it. Lines count from 1, columns and sheets from 0. */
export const TemplateOutline = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('xlsx'), sheets: z.array(Sheet) }),
  z.object({
    kind: z.literal('docx'),
    blocks: z.array(
      z.union([z.object({ paragraph: Paragraph }), z.object({ table: z.object({ rows: z.array(z.array(Cell)) }) })]),
    ),
    cut: z.boolean(),
  }),
])
export type TemplateOutline = z.infer<typeof TemplateOutline>

export const ReportTemplate = z.object({
  id: Id,
  name: z.string(),
  kind: z.enum(['xlsx', 'docx']),
  organisationId: Id,
  organisationName: z.string(),
  areaId: Id,
  version: z.int(),
  fileName: z.string(),
  taughtBy: z.string(),
  taughtAt: Instant,
  /** Places that are filled. */
  places: z.int(),
  /** It asks for lines of people: a reason is needed each time. */
  hasList: z.boolean(),
  /** It asks for figures of a range of days. */
  hasRange: z.boolean(),
  fillings: z.int(),
  lastFilledAt: Instant.nullable(),
  mayTeach: z.boolean(),
})
export type ReportTemplate = z.infer<typeof ReportTemplate>

/** One time a form was filled. */
export const Filling = z.object({
  id: Id,
  templateId: Id,
  templateName: z.string(),
  version: z.int(),
  number: z.int(),
  responseId: Id,
  areaId: Id,
  areaName: z.string(),
  day: Day,
  from: Day.nullable(),
  asOf: Instant,
  filledBy: z.string(),
  filledAt: Instant,
  /** Lines of people in it, and whether in full; null where the form has no list. */
  list: z.object({ rows: z.int(), clear: z.boolean() }).nullable(),
})
export type Filling = z.infer<typeof Filling>

/** A figure frozen in a form, with its area and what it is now. */
export const FrozenSlot = FrozenFigure.extend({ areaId: Id, areaPath: z.string(), areaName: z.string() })
export type FrozenSlot = z.infer<typeof FrozenSlot>
export const FilledFigure = FrozenFigure.extend({ areaName: z.string(), now: z.number() })
export type FilledFigure = z.infer<typeof FilledFigure>
