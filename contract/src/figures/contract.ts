import { z } from 'zod'
import { command, query } from '../common/operation.ts'
import { BothLanguages, Code, Day, Id, Instant, Line, Locale, PageRequest, pageOf } from '../common/schema.ts'
import { ServiceEntry } from '../ledger/schema.ts'
import { Bulletin, Change, Changes, FigureFilter, FigureRow, FigureValues, FrozenFigure, MetricRule } from './schema.ts'
import { templates } from './templates.ts'

export const figures = {
  ...templates,
  getTable: query(
    'figures/table',
    'Figures by kind, area, organisation or day, for any range, as of any moment',
    FigureFilter.extend({ by: z.enum(['kind', 'area', 'organisation', 'day']).default('kind') }),
    z.object({
      asOf: Instant,
      total: FigureValues,
      rows: z.array(FigureRow),
      metrics: z.array(MetricRule),
      rules: z.array(BothLanguages),
    }),
  ),
  listEntries: query(
    'figures/entries',
    'The entries behind a figure, newest first',
    FigureFilter.extend({
      ...PageRequest,
      /** With `bulletinId`: not the entries it knew, but those it did not. */
      change: Change.optional(),
    }),
    pageOf(ServiceEntry),
  ),
  listBulletins: query(
    'figures/bulletins',
    'Bulletins published in a response, newest first, and how many entries corrected each or came later',
    z.strictObject({ responseId: Id, areaId: Id.optional() }),
    z.object({ items: z.array(Bulletin.extend({ changes: Changes })) }),
  ),
  draftBulletin: query(
    'figures/bulletin-draft',
    'A bulletin written from the playbook template with the figures as they stand',
    z.strictObject({ responseId: Id, template: Code, day: Day, areaId: Id.optional() }),
    z.object({
      title: BothLanguages,
      lines: z.array(BothLanguages),
      figures: z.array(FrozenFigure),
      asOf: Instant,
      unsignedRosters: z.array(z.string()),
    }),
  ),
  getBulletin: query(
    'figures/bulletin',
    'One bulletin, each figure beside what it is now, and the entries that corrected it',
    z.strictObject({ bulletinId: Id }),
    z.object({
      bulletin: Bulletin,
      standing: z.array(
        z.object({
          key: z.string(),
          now: z.number(),
          /** What it would have been with what was recorded late or taken back since; null where no entries stand behind it. */
          corrected: z.number().nullable(),
        }),
      ),
      changes: Changes,
      /** The newest of those that corrected it. */
      corrections: z.array(ServiceEntry),
    }),
  ),
  freezeBulletin: command(
    'figures/freeze-bulletin',
    'Freeze the figures as of now and publish the bulletin; it never changes afterwards',
    z.strictObject({
      bulletinId: Id,
      responseId: Id,
      template: Code,
      day: Day,
      areaId: Id.optional(),
      extraLine: Line(300).optional(),
    }),
    z.object({ bulletinId: Id }),
  ),
  getBulletinFile: query(
    'figures/bulletin-file',
    'A bulletin as a long picture for a chat group or as a Word document',
    z.strictObject({ bulletinId: Id, format: z.enum(['png', 'docx']), locale: Locale.default('zh-CN') }),
    z.file(),
  ),
}
