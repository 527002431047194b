import { z } from 'zod'
import { command, query } from '../common/operation.ts'
import { BothLanguages, Code, Day, Id, Instant, Line, Locale, PageRequest, pageOf } from '../common/schema.ts'
import { ServiceEntry } from '../ledger/schema.ts'
import { Bulletin, FigureFilter, FigureRow, FigureValues, FrozenFigure } from './schema.ts'

export const figures = {
  getTable: query(
    'figures/table',
    'Figures by kind, area, organisation or day, for any range, as of any moment',
    FigureFilter.extend({ by: z.enum(['kind', 'area', 'organisation', 'day']).default('kind') }),
    z.object({ asOf: Instant, total: FigureValues, rows: z.array(FigureRow), rules: z.array(BothLanguages) }),
  ),
  listEntries: query(
    'figures/entries',
    'The entries behind a figure, newest first',
    FigureFilter.extend({ ...PageRequest }),
    pageOf(ServiceEntry),
  ),
  listBulletins: query(
    'figures/bulletins',
    'Bulletins published in a response, newest first, and how many entries changed since each',
    z.strictObject({ responseId: Id, areaId: Id.optional() }),
    z.object({ items: z.array(Bulletin.extend({ changedSince: z.int() })) }),
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
    'One bulletin, each figure beside what it is now and the entries that changed since',
    z.strictObject({ bulletinId: Id }),
    z.object({
      bulletin: Bulletin,
      now: z.array(z.object({ key: z.string(), value: z.number() })),
      /** Entries recorded since that lie in its days, services and area, reversals among them: the newest, and how many in all. */
      changes: z.array(ServiceEntry),
      changedSince: z.int(),
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
