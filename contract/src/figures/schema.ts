import { z } from 'zod'
import { BothLanguages, Code, Day, Id, Instant, several } from '../common/schema.ts'
import { BulletinFigure, Metric } from '../playbooks/schema.ts'

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

/** What a figure is about. The entries that it opens are those of the same filter. */
export const FigureFilter = z.strictObject({
  responseId: Id.optional(),
  areaId: Id.optional(),
  /** `all_below`, the default: the area with all below it. `itself`: what was done at the area itself and at none below it. */
  extent: z.enum(['all_below', 'itself']).optional(),
  organisationId: Id.optional(),
  /** Codes of the service catalogue; absent = every service. In a URL the key is repeated: `kinds=visit.phone&kinds=visit.door`. */
  kinds: several(Code, 40).optional(),
  from: Day,
  to: Day,
  /** The figures as they were known at this moment; absent = now. */
  asOf: Instant.optional(),
  /** The figures as this bulletin knew them, exact to the transaction. Stands before `asOf`. */
  bulletinId: Id.optional(),
})
export type FigureFilter = z.infer<typeof FigureFilter>

/**
 * How an entry stands to a bulletin that did not know it. `corrected`: it belongs to what was published, recorded late or
 * taking back what was counted. `later`: ordinary work that happened afterwards, in days that were still running.
 */
export const Change = z.enum(['corrected', 'later'])
export type Change = z.infer<typeof Change>
export const Changes = z.object({ corrected: z.int(), later: z.int() })
export type Changes = z.infer<typeof Changes>

/** A metric with its name, its unit and the rule it is counted by. */
export const MetricRule = z.object({ metric: Metric, name: BothLanguages, unit: BothLanguages, rule: BothLanguages })

/** One group. `key` is what the filter takes: the kind, the id of the area or organisation, the day. */
export const FigureRow = FigureValues.extend({
  key: z.string(),
  label: BothLanguages,
  sub: z.string().nullable(),
  /** By area: whether the row is an area with all below it, or what was done at the chosen area itself. */
  extent: z.enum(['all_below', 'itself']),
  /** By kind: the metric this service is reported in, and what it is called after its number (人次, 户, 通). */
  counts: z.object({ metric: Metric, unit: BothLanguages }).nullable(),
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
