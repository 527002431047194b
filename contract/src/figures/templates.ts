import { z } from 'zod'
import { ExportReason } from '../common/export.ts'
import { command, privateQuery, query } from '../common/operation.ts'
import { Day, Id, Instant, Line, PageRequest, pageOf } from '../common/schema.ts'
import { Changes } from './schema.ts'
import { FilledFigure, Filling, ReportTemplate, Slot, TemplateOutline } from './template-schema.ts'

const Done = z.object({})

/** Superiors' own report forms: taught once by pointing at places, filled from frozen figures as often as they ask. */
export const templates = {
  listTemplates: query(
    'figures/templates',
    "Superiors' report forms that have been taught, by name",
    z.strictObject({}),
    z.object({ items: z.array(ReportTemplate) }),
  ),
  getTemplate: query(
    'figures/template',
    'One report form: what it looks like, and what goes where',
    z.strictObject({ templateId: Id }),
    z.object({ template: ReportTemplate, fileId: Id, outline: TemplateOutline, slots: z.array(Slot) }),
  ),
  takeTemplateFile: privateQuery(
    'figures/take-template-file',
    'Take a form, an .xlsx or .docx, and show what it looks like. Kept sealed as received; what no template is made of is destroyed after a day',
    z.strictObject({ fileId: Id, organisationId: Id, file: z.file() }),
    z.object({ fileId: Id, fileName: z.string(), outline: TemplateOutline }),
  ),
  teachTemplate: command(
    'figures/teach-template',
    'Say what goes where in a form; said again for the same template, it is its next version',
    z.strictObject({
      templateId: Id,
      organisationId: Id,
      fileId: Id,
      name: Line(60),
      slots: z.array(Slot).min(1).max(400),
    }),
    z.object({ templateId: Id, version: z.int() }),
  ),
  removeTemplate: command(
    'figures/remove-template',
    'Put a template away; what was filled from it stays',
    z.strictObject({ templateId: Id, reason: Line(200) }),
    Done,
  ),
  fillTemplate: command(
    'figures/fill-template',
    'Fill a form: freeze its figures and lists as they stand, or its figures as they were known at a moment',
    z.strictObject({
      fillingId: Id,
      templateId: Id,
      responseId: Id,
      /** The area it is about; absent = the one that is mine. */
      areaId: Id.optional(),
      day: Day,
      /** The first day of figures that run over a range; absent = the day itself. */
      from: Day.optional(),
      asOf: Instant.optional(),
      /** Whose lines go into the list, where the form has one. */
      rosterId: Id.optional(),
      ...ExportReason,
      /** Needed where the form has a list of people. */
      reason: Line(200).optional(),
    }),
    z.object({ fillingId: Id, number: z.int() }),
  ),
  listFillings: query(
    'figures/fillings',
    'What was filled from a template, newest first',
    z.strictObject({ templateId: Id, ...PageRequest }),
    pageOf(Filling),
  ),
  getFilling: query(
    'figures/filling',
    'One filled form, each frozen figure beside what it is now',
    z.strictObject({ fillingId: Id }),
    z.object({ filling: Filling, figures: z.array(FilledFigure), changes: Changes }),
  ),
  getFillingFile: privateQuery(
    'figures/filling-file',
    'A filled form as a file, always the same; with a list of people in it the reason is journalled',
    z.strictObject({ fillingId: Id, reason: Line(200).optional() }),
    z.file(),
  ),
}
