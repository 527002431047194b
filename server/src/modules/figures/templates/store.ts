import type { FrozenSlot, Slot } from '@kapok/contract/figures/template-schema'
import { sql } from 'kysely'
import { seal, unseal } from '#platform/crypto.ts'
import type { Reader, Transaction } from '#platform/db/pool.ts'
import type { Keys } from '#platform/keys.ts'
import { common, Problem } from '#platform/problems.ts'

const about = (fileId: string) => `report_template_file:${fileId}`
export const sealForm = (keys: Keys, fileId: string, bytes: Uint8Array): Buffer =>
  seal(keys, Buffer.from(bytes).toString('base64'), about(fileId))

/** A form as it was received. @throws not-found */
export const getForm = async (db: Reader, keys: Keys, fileId: string) => {
  const row = await db.selectFrom('report_template_file').selectAll().where('id', '=', fileId).executeTakeFirst()
  if (!row) throw new Problem(common.notFound)
  const bytes = new Uint8Array(Buffer.from(unseal(keys, row.sealed, about(fileId)), 'base64'))
  return { id: row.id, name: row.file_name, kind: row.kind as 'xlsx' | 'docx', areaPath: row.area_path, bytes }
}

const templates = (db: Reader) =>
  db
    .selectFrom('report_template as t')
    .innerJoin('organisation as o', 'o.id', 't.organisation_id')
    .innerJoin('report_template_version as v', (join) =>
      join
        .onRef('v.template_id', '=', 't.id')
        .on(
          sql<boolean>`v.version = (select max(x.version) from report_template_version x where x.template_id = t.id)`,
        ),
    )
    .innerJoin('report_template_file as f', 'f.id', 'v.file_id')
    .leftJoin('account as a', 'a.id', 'v.taught_by')
    .select([
      't.id',
      't.name',
      't.organisation_id',
      't.area_id',
      't.area_path',
      't.removed_at',
      'o.name as organisation',
    ])
    .select([
      'v.version',
      'v.file_id',
      'v.slots',
      'v.room',
      'v.taught_at',
      'a.name as taught_by',
      'f.kind',
      'f.file_name',
    ])
    .select((eb) => [
      eb
        .selectFrom('report_filling as r')
        .whereRef('r.template_id', '=', 't.id')
        .select(sql<number>`count(*)::int`.as('n'))
        .as('fillings'),
      eb
        .selectFrom('report_filling as r')
        .whereRef('r.template_id', '=', 't.id')
        .select(sql<string | null>`max(r.filled_at)`.as('at'))
        .as('last_filled_at'),
    ])
export type TemplateRow = Awaited<ReturnType<typeof listTemplateRows>>[number]

/** Those that are not put away, by name. */
export const listTemplateRows = (db: Reader) =>
  templates(db).where('t.removed_at', 'is', null).orderBy('t.name').orderBy('t.id').execute()

/** @throws not-found */
export const getTemplateRow = async (db: Reader, id: string): Promise<TemplateRow> => {
  const row = await templates(db).where('t.id', '=', id).executeTakeFirst()
  if (!row) throw new Problem(common.notFound)
  return row
}

export const slotsOf = (row: { slots: unknown }): Slot[] => row.slots as Slot[]

/** Two who fill or teach it at once go one after the other. @throws not-found */
export const lockTemplate = async (tx: Transaction, id: string) => {
  const row = await tx.selectFrom('report_template').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Problem(common.notFound)
  return row
}

export const fillings = (db: Reader) =>
  db
    .selectFrom('report_filling as r')
    .innerJoin('report_template as t', 't.id', 'r.template_id')
    .innerJoin('area', 'area.id', 'r.area_id')
    .leftJoin('account as a', 'a.id', 'r.filled_by')
    .selectAll('r')
    .select(['t.name as template_name', 'area.name as area_name', 'a.name as filled_by_name'])
export type FillingRow = Awaited<ReturnType<typeof getFillingRow>>

/** @throws not-found */
export const getFillingRow = async (db: Reader, id: string) => {
  const row = await fillings(db).where('r.id', '=', id).executeTakeFirst()
  if (!row) throw new Problem(common.notFound)
  return row
}
export const figuresOf = (row: { figures: unknown }): FrozenSlot[] => row.figures as FrozenSlot[]
