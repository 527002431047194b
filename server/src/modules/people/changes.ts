import type { PersonChange, PersonChangeAbout } from '@kapok/contract/people/schema'
import { sql } from 'kysely'
import type { CommandContext } from '#platform/commands/context.ts'
import type { Reader, Transaction } from '#platform/db/pool.ts'
import { newId } from '#platform/ids.ts'

/** What a change was about, as it is stored: names in full, numbers masked. `householdId` says whose contacts are theirs. */
export type StoredAbout = PersonChangeAbout & { householdId?: string }

type Changed = { id: string; area_path: string }
/** Rows of one statement. */
const most = 1000
type More = { about?: StoredAbout; reason?: string | null | undefined }

/** Tells the timeline of these people what a command did with their record. Last in a command: where they live by then. */
export const tellChange = async (
  ctx: Pick<CommandContext, 'id' | 'now'> & { actor: { accountId: string }; tx: Transaction },
  people: readonly Changed[],
  what: PersonChange,
  { about = {}, reason = null }: More = {},
): Promise<void> => {
  for (let from = 0; from < people.length; from += most) {
    const some = people.slice(from, from + most)
    // A look at a number is asked for again with the same id when its answer was lost: it was one look.
    await sql`insert into person_change (id, person_id, area_path, at, by_id, command_id, what, about, reason)
      select r.id, r.person_id, r.area_path, ${ctx.now}::timestamptz, ${ctx.actor.accountId}::uuid, ${ctx.id}::uuid, ${what},
        ${JSON.stringify(about)}::jsonb, ${reason}
      from unnest(${some.map(() => newId(ctx.now.getTime()))}::uuid[], ${some.map((one) => one.id)}::uuid[],
        ${some.map((one) => one.area_path)}::text[]) as r (id, person_id, area_path)
      on conflict (command_id, person_id, what) do nothing`.execute(ctx.tx)
  }
}

export type HouseholdSpan = { householdId: string; since: string | null; until: string | null }

/**
 * The households somebody belonged to, and from when to when, as far as it was told: what was done for a household was
 * done for those who belonged to it then.
 */
export const householdSpans = async (
  db: Reader,
  { ids, household_id }: { ids: readonly string[]; household_id: string | null },
): Promise<HouseholdSpan[]> => {
  const rows = await db
    .selectFrom('person_change')
    .select(['person_id', 'what', 'at', 'about'])
    .where('person_id', 'in', [...ids])
    .where('what', 'in', ['household_joined', 'household_left'])
    .orderBy('at')
    .orderBy('id')
    .execute()
  const spans: (HouseholdSpan & { of: string })[] = []
  for (const { person_id, what, at, about } of rows) {
    const { householdId } = about as StoredAbout
    if (householdId === undefined) continue
    const open = spans.find((one) => one.of === person_id && one.householdId === householdId && one.until === null)
    if (what === 'household_joined') spans.push({ of: person_id, householdId, since: at, until: null })
    else if (open) open.until = at
    else spans.push({ of: person_id, householdId, since: null, until: at })
  }
  const here = household_id
  if (here !== null && !spans.some((span) => span.householdId === here && span.until === null))
    spans.push({ of: ids[0] ?? '', householdId: here, since: null, until: null })
  return joinSpans(spans)
}

/** Two records of one person may have been members at the same time: then it was one stay, and is told once. */
const joinSpans = (spans: readonly HouseholdSpan[]): HouseholdSpan[] => {
  const joined: HouseholdSpan[] = []
  for (const { householdId, since, until } of spans.toSorted((a, b) => ((a.since ?? '') < (b.since ?? '') ? -1 : 1))) {
    const before = joined.find(
      (one) => one.householdId === householdId && (one.until === null || (since ?? '') <= one.until),
    )
    if (!before) joined.push({ householdId, since, until })
    else if (before.until !== null && (until === null || until > before.until)) before.until = until
  }
  return joined
}
