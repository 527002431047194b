import type { Role } from '@kapok/contract/identity/schema'
import { sql } from 'kysely'
import type { Reader } from '#platform/db/pool.ts'
import { Problem } from '#platform/problems.ts'
import { notAWorkerHere } from './problems.ts'

/** What a roster, or whatever an organisation keeps, is carried from: the organisation, and the area it lies in. */
export type Workplace = { organisation_id: string; area_path: string }

/**
 * Active accounts with a field role in the organisation, or in one that serves the very same area: who can be made
 * responsible. `rank` puts staff before volunteers; whoever is both is staff.
 */
export const workersOf = (db: Reader, place: Workplace) =>
  db
    .selectFrom((from) =>
      from
        .selectFrom('account')
        .innerJoin('membership', 'membership.account_id', 'account.id')
        .innerJoin('organisation', 'organisation.id', 'membership.organisation_id')
        .where('account.status', '=', 'active')
        .where('membership.role', 'in', ['social_worker', 'station_head', 'operator', 'volunteer'])
        .where((eb) =>
          eb.or([
            eb('organisation.id', '=', place.organisation_id),
            eb('organisation.area_path', '=', place.area_path),
          ]),
        )
        .distinctOn('account.id')
        .select(['account.id', 'account.name', 'organisation.name as organisation_name'])
        .select([sql<Role>`membership.role`.as('role'), sql<number>`(membership.role = 'volunteer')::int`.as('rank')])
        .orderBy('account.id')
        .orderBy(sql`membership.role = 'volunteer'`)
        .orderBy('membership.role')
        .as('worker'),
    )
    .selectAll('worker')

/** @throws not-a-worker-here */
export const requireWorkers = async (db: Reader, place: Workplace, ids: readonly string[]) => {
  const asked = [...new Set(ids)]
  if (asked.length === 0) return
  const found = await workersOf(db, place).where('worker.id', 'in', asked).execute()
  if (found.length < asked.length) throw new Problem(notAWorkerHere)
}
