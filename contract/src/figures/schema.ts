import { z } from 'zod'
import { BothLanguages, Day, Id, Instant } from '../common/schema.ts'
import { BulletinFigure } from '../playbooks/schema.ts'

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
  /** One code of the service catalogue, or several with commas between. */
  kind: z.string().max(600).optional(),
  from: Day,
  to: Day,
  /** The figures as they were known at this moment; absent = now. */
  asOf: Instant.optional(),
})
export type FigureFilter = z.infer<typeof FigureFilter>

/** One group. `key` is what the filter takes: the kind, the id of the area or organisation, the day. */
export const FigureRow = FigureValues.extend({
  key: z.string(),
  label: BothLanguages,
  sub: z.string().nullable(),
  /** By kind: what the playbook calls the figure after its number (人次, 户, 通). */
  unit: BothLanguages.nullable(),
})
export type FigureRow = z.infer<typeof FigureRow>

/** What a figure of a bulletin counts: a metric of some services (none = all of them), or the coverage of the rosters. */
export const FigureSource = BulletinFigure.shape.source
export type FigureSource = z.infer<typeof FigureSource>

/** A figure quoted in a bulletin, frozen with all that is needed to compute it again. */
export const FrozenFigure = z.object({
  key: z.string(),
  label: BothLanguages,
  unit: BothLanguages,
  value: z.number(),
  from: Day,
  to: Day,
  source: FigureSource,
})
export type FrozenFigure = z.infer<typeof FrozenFigure>

export const Bulletin = z.object({
  id: Id,
  responseId: Id,
  template: z.string(),
  number: z.int(),
  title: BothLanguages,
  areaId: Id,
  areaName: z.string(),
  day: Day,
  asOf: Instant,
  frozenBy: z.string(),
  frozenAt: Instant,
  /** Every number in them is quoted with its figure, `{{phone_day|1204}}`: `partsOf` and `plainText` in `rules.ts`. */
  lines: z.array(BothLanguages),
  figures: z.array(FrozenFigure),
})
export type Bulletin = z.infer<typeof Bulletin>
