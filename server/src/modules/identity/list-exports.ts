import { ExportFacts } from '@kapok/contract/common/export'
import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import { listOf } from '#platform/db/keyset.ts'
import type { QueryContext } from '#platform/operations.ts'

/** Files with personal data that left, newest first: those of the areas the reader answers for, and the reader's own. */
export const listExports = async (
  ctx: QueryContext,
  input: InputOf<'identity', 'listExports'>,
): Promise<OutputOf<'identity', 'listExports'>> => {
  const rows = ctx.db
    .selectFrom('journal')
    .leftJoin('account', 'account.id', 'journal.actor_id')
    .leftJoin('area', 'area.path', 'journal.area_path')
    .select(['journal.id', 'journal.at', 'journal.name as operation', 'journal.note', 'account.name as by'])
    .select(['area.name as area_name', sql`journal.result -> 'exported'`.as('facts')])
    .where(sql<boolean>`journal.result ? 'exported'`)
    .$if(input.accountId !== undefined, (of) => of.where('journal.actor_id', '=', input.accountId ?? ''))
  return listOf(rows, {
    by: ['journal.at', 'journal.id'],
    of: (row) => [row.at, row.id],
    direction: 'desc',
    page: input,
    map: (row) => ({
      id: row.id,
      at: row.at,
      by: row.by ?? '',
      operation: row.operation,
      areaName: row.area_name,
      reason: row.note ?? '',
      ...ExportFacts.parse(row.facts),
    }),
  })
}
