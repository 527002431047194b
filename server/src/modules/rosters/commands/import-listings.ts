import { dayOf } from '@kapok/contract/common/time'
import type { ListingRow } from '@kapok/contract/rosters/schema'
import { sql } from 'kysely'
import { householdsOf, insertPeople, type NewPerson, tellChange } from '#modules/people/index.ts'
import type { Command, CommandContext } from '#platform/commands/context.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import { newId } from '#platform/ids.ts'
import { Problem } from '#platform/problems.ts'
import { judgeRows } from '../import/preview.ts'
import { addListings, type NewListing } from '../listing-sets.ts'
import { rosterEnded, rowsRefused } from '../problems.ts'
import { getRoster } from '../store.ts'
import { workersOf } from '../workers.ts'

type Placed = Awaited<ReturnType<typeof judgeRows>>[number] & { id: string; isNew: boolean }

/** Rows at one door are one household; the first named is its head. Households that live there already are used. */
const householdsAt = async (ctx: CommandContext, placed: readonly Placed[]) => {
  const doors = [...new Set(placed.flatMap((one) => one.dwellingId ?? []))]
  const there =
    doors.length === 0
      ? []
      : await ctx.tx.selectFrom('household').select(['id', 'dwelling_id']).where('dwelling_id', 'in', doors).execute()
  const byDoor = new Map(there.map((row) => [row.dwelling_id ?? '', { id: row.id, isNew: false }]))
  for (const one of placed) {
    const door = one.dwellingId ?? one.id
    if (!byDoor.has(door)) byDoor.set(door, { id: newId(ctx.now.getTime()), isNew: true })
  }
  return byDoor
}

/** Puts the chosen rows of a list on a roster, all or none; they are judged again as they stand now. */
export const importListings: Command<
  InputOf<'rosters', 'importListings'>,
  OutputOf<'rosters', 'importListings'>
> = async (ctx, input) => {
  const roster = await getRoster(ctx.tx, input.rosterId)
  ctx.allow(roster)
  const today = dayOf(ctx.now.toISOString())
  if (roster.ends_on !== null && roster.ends_on < today) throw new Problem(rosterEnded)
  const rows: ListingRow[] = input.rows.map((one) => one.row)
  const judged = await judgeRows(ctx.tx, ctx, roster, rows)
  const bad = judged.flatMap((one, index) =>
    one.faults.some((fault) => fault.blocking) ? [input.rows[index]!.line] : [],
  )
  if (bad.length > 0) throw new Problem(rowsRefused, { count: bad.length, lines: bad.slice(0, 20).join('、') })

  const placed = judged.map(
    (one): Placed => ({ ...one, id: one.personId ?? newId(ctx.now.getTime()), isNew: one.personId === null }),
  )
  const byHousehold = roster.subject === 'household'
  const households = byHousehold ? await householdsAt(ctx, placed) : new Map<string, { id: string; isNew: boolean }>()
  const headed = new Set<string>()
  const people = placed
    .filter((one) => one.isNew)
    .map((one): NewPerson => {
      const household = byHousehold ? households.get(one.dwellingId ?? one.id)! : null
      const head = household !== null && household.isNew && !headed.has(household.id)
      if (head) headed.add(household.id)
      const { parsed } = one
      return {
        id: one.id,
        name: parsed.name,
        sex: parsed.sex,
        birthDate: parsed.birthDate,
        areaId: one.area.id,
        areaPath: one.area.path,
        dwellingId: one.dwellingId,
        household:
          household === null
            ? null
            : {
                id: household.id,
                head,
              },
        phones: parsed.phones.map((phone) => ({ phone })),
        documents: parsed.document ? [{ document: parsed.document }] : [],
        tags: parsed.tags.map((tag) => ({
          tag,
          source: 'certified' as const,
        })),
        relations: parsed.relation
          ? [
              {
                relation: 'relative' as const,
                name: parsed.relation.name,
                phones: parsed.relation.phone ? [{ phone: parsed.relation.phone }] : [],
              },
            ]
          : [],
      }
    })
  const { documentHeldElsewhere } = await insertPeople(ctx.tx, ctx.keys, ctx.now, people)
  await tellChange(
    ctx,
    people.map((one) => ({ id: one.id, area_path: one.areaPath })),
    'added',
  )

  const workers = new Map((await workersOf(ctx.tx, roster).execute()).map((one) => [one.name, one.id]))
  const home = byHousehold
    ? await householdsOf(
        ctx.tx,
        placed.map((one) => one.id),
      )
    : null
  const subjects = new Map<string, NewListing>()
  for (const { id, parsed } of placed) {
    const subjectId = home?.get(id) ?? id
    const responsibleId = parsed.responsible === null ? null : (workers.get(parsed.responsible) ?? null)
    if (!subjects.has(subjectId)) subjects.set(subjectId, { subjectId, note: parsed.note, responsibleId })
  }
  const listed = await addListings(ctx.tx, roster, [...subjects.values()], { at: ctx.now, by: ctx.actor.accountId })
  const added = [...listed.values()].filter((one) => one.added).map((one) => one.listingId)
  const due = await sql<{ n: number }>`select count(*)::int as n from due
    where listing_id = any(${added}::uuid[]) and day = ${today}::date`.execute(ctx.tx)
  ctx.subject(roster.id)
  return {
    added: added.length,
    newPeople: people.length,
    dueToday: due.rows[0]?.n ?? 0,
    documentsLeftOut: documentHeldElsewhere.length,
  }
}
