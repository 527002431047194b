import { dayOf } from '@kapok/contract/common/time'
import { urgencyOrder, walkingOrder } from '@kapok/contract/rosters/rules'
import { type RawBuilder, sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import type { QueryContext } from '#platform/operations.ts'
import { onSheetOf, openAt, overdueAt } from '../counts.ts'
import { cursorOf, placeAt } from './due-cursor.ts'
import { duePlaces, dueRecords, toDueRow } from './due-rows.ts'
import { isOneOf, placeText } from './sheet.ts'
import { withPhones } from './subject.ts'

type Input = InputOf<'rosters', 'listDue'>

const shown = (show: Input['show'], now: Date): RawBuilder<unknown> => {
  switch (show) {
    case 'open':
      return openAt(now)
    case 'all':
      return sql`true`
    case 'flagged':
      return sql`d.flags <> '[]'::jsonb`
    case 'overdue':
      return overdueAt(now)
    case 'debts':
      return sql`d.owed_from is not null`
    case 'reached':
      return sql`d.status = 'reached'`
    case 'tried':
      return sql`d.status in ('no_answer', 'refused', 'wrong_number', 'moved_away', 'not_found')`
    case 'not_tried':
      return sql`d.status = 'not_tried'`
    case 'put_off':
      return sql`d.status = 'put_off'`
    case 'excluded':
      return sql`d.status = 'duplicate'`
  }
}

export const pathOf = (areaId: string) => sql<string>`(select x.path from area x where x.id = ${areaId}::uuid)`

const and = (parts: readonly RawBuilder<unknown>[]) => sql.join([...parts], sql` and `)

type Which = Omit<Input, 'after' | 'limit' | 'order'>

/** The due contacts somebody asks for, as a condition over `d`, `r` and `b`. */
export const whichDue = ({ actor, now }: Pick<QueryContext, 'actor' | 'now'>, input: Which): RawBuilder<unknown> => {
  const parts = [onSheetOf(input.day ?? dayOf(now.toISOString())), shown(input.show, now)]
  if (input.rosterId !== undefined) parts.push(sql`d.roster_id = ${input.rosterId}::uuid`)
  if (input.responseId !== undefined) parts.push(sql`r.response_id = ${input.responseId}::uuid`)
  if (input.organisationId !== undefined) parts.push(sql`r.organisation_id = ${input.organisationId}::uuid`)
  if (input.areaId !== undefined) parts.push(sql`d.area_path ^@ ${pathOf(input.areaId)}`)
  if (input.buildingId !== undefined) parts.push(sql`b.id = ${input.buildingId}::uuid`)
  if (input.responsible !== undefined)
    parts.push(sql`d.responsible_id = ${input.responsible === 'me' ? actor.accountId : input.responsible}::uuid`)
  return and(parts)
}

/**
 * Due contacts of a day. The order is that of the rules the phone uses too, so it is applied here: to what it looks at,
 * of everybody; the rest is read for the page alone. A page of a list of 35,000 is as complete as one of 35.
 */
export const listDue = async (ctx: QueryContext, input: Input): Promise<OutputOf<'rosters', 'listDue'>> => {
  const today = dayOf(ctx.now.toISOString())
  const places = await duePlaces(ctx.db, whichDue(ctx, input))
  const order = input.order === 'walking' ? walkingOrder : urgencyOrder
  const before = input.after === undefined ? undefined : await placeAt(ctx.db, input.after)
  const rest = (before ? places.filter((one) => order(one, before) > 0) : places).sort(order)
  const page = rest.slice(0, input.limit)
  const last = page.at(-1)
  const records = page.length === 0 ? [] : await dueRecords(ctx.db, isOneOf(page))
  const rows = new Map(records.map((record) => toDueRow(record, ctx.actor, today)).map((row) => [placeText(row), row]))
  const items = await withPhones(
    ctx.db,
    page.flatMap((one) => rows.get(placeText(one)) ?? []),
    records,
  )
  return { items, next: last && page.length < rest.length ? cursorOf(last) : null }
}
