import { z } from 'zod'
import { BothLanguages, Day, Id, Instant } from '../common/schema.ts'

/** The six figures of one group of entries, and how they were counted. */
export const FigureValues = z.object({
  personTimes: z.int(),
  people: z.int(),
  households: z.int(),
  encounters: z.int(),
  attempts: z.int(),
  minutes: z.int(),
  /** Person-times by how they were counted; their sum is `personTimes`. */
  named: z.int(),
  scanned: z.int(),
  tallied: z.int(),
})
export type FigureValues = z.infer<typeof FigureValues>

export const FigureFilter = z.strictObject({
  responseId: Id.optional(),
  areaId: Id.optional(),
  organisationId: Id.optional(),
  kind: z.string().max(60).optional(),
  from: Day,
  to: Day,
  /** The figures as they were known at this moment; absent = now. */
  asOf: Instant.optional(),
})
export type FigureFilter = z.infer<typeof FigureFilter>

export const FigureRow = FigureValues.extend({ key: z.string(), label: BothLanguages, sub: z.string().nullable() })
export type FigureRow = z.infer<typeof FigureRow>

/** A figure quoted in a bulletin, frozen with all that is needed to compute it again. */
export const FrozenFigure = z.object({
  key: z.string(),
  label: BothLanguages,
  unit: BothLanguages,
  value: z.number(),
  from: Day,
  to: Day,
  source: z.string(),
})
export type FrozenFigure = z.infer<typeof FrozenFigure>

export const Bulletin = z.object({
  id: Id,
  responseId: Id,
  template: z.string(),
  number: z.int(),
  title: BothLanguages,
  areaName: z.string(),
  day: Day,
  asOf: Instant,
  frozenBy: z.string(),
  frozenAt: Instant,
  lines: z.array(BothLanguages),
  figures: z.array(FrozenFigure),
})
export type Bulletin = z.infer<typeof Bulletin>
