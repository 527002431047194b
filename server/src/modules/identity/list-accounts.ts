import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import { listOf } from '#platform/db/keyset.ts'
import type { QueryContext } from '#platform/operations.ts'
import { nameDigest } from './attempts.ts'
import { loginNameOf } from './login-name.ts'
import { listMemberships, toMembership } from './membership-store.ts'
import { answersFor } from './rules.ts'

const lockedUntil = async (ctx: QueryContext, loginNames: string[]): Promise<Map<string, string | null>> => {
  if (loginNames.length === 0) return new Map()
  const digests = new Map(loginNames.map((name) => [nameDigest(ctx.keys, name).toString('hex'), name]))
  const rows = await ctx.db
    .selectFrom('sign_in_failure')
    .select(['name_digest', 'locked_until'])
    .where(
      'name_digest',
      'in',
      [...digests.keys()].map((hex) => Buffer.from(hex, 'hex')),
    )
    .where('locked_until', '>', ctx.now.toISOString())
    .execute()
  return new Map(rows.map((row) => [digests.get(row.name_digest.toString('hex')) ?? '', row.locked_until]))
}

/**
 * Accounts with a role in the areas the actor answers for; roles they have elsewhere are not told. `role` is one that they
 * have there. A login name is found by any part, so a phone number by its end.
 */
export const listAccounts = async (
  ctx: QueryContext,
  input: InputOf<'identity', 'listAccounts'>,
): Promise<OutputOf<'identity', 'listAccounts'>> => {
  const areas = answersFor(ctx.actor)
  const wanted = (input.search ?? '').normalize('NFKC').trim().toLowerCase()
  const query = ctx.db
    .selectFrom('account')
    .select(['account.id', 'account.name', 'account.login_name'])
    .select(sql<'active' | 'disabled'>`account.status`.as('status'))
    .select('account.must_change_password')
    .select(sql<boolean>`account.second_factor_sealed is not null`.as('has_second_factor'))
    .select((eb) =>
      eb
        .selectFrom('session')
        .whereRef('session.account_id', '=', 'account.id')
        .select(sql<string | null>`max(session.last_seen_at)`.as('at'))
        .as('last_seen_at'),
    )
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('membership')
          .innerJoin('organisation', 'organisation.id', 'membership.organisation_id')
          .whereRef('membership.account_id', '=', 'account.id')
          .where(sql<boolean>`organisation.area_path ^@ any(${areas}::text[])`)
          .$if(input.organisationId !== undefined, (of) => of.where('organisation.id', '=', input.organisationId ?? ''))
          .$if(input.role !== undefined, (of) => of.where('membership.role', '=', input.role ?? '')),
      ),
    )
    .$if(input.status !== undefined, (of) => of.where('account.status', '=', input.status ?? ''))
    .$if(wanted !== '', (of) =>
      of.where((eb) =>
        eb.or([
          sql<boolean>`strpos(lower(account.name), ${wanted}) > 0`,
          sql<boolean>`strpos(account.login_name, ${loginNameOf(wanted)}) > 0`,
        ]),
      ),
    )
  const by = ['account.name', 'account.id']
  const page = await listOf(query, { by, of: (row) => [row.name, row.id], page: input, map: (row) => row })
  const memberships = await listMemberships(
    ctx.db,
    page.items.map((row) => row.id),
  )
  const shown = memberships.filter((row) => areas.some((area) => row.area_path.startsWith(area)))
  const byAccount = Map.groupBy(shown, (row) => row.account_id)
  const locks = await lockedUntil(
    ctx,
    page.items.map((row) => row.login_name),
  )
  return {
    next: page.next,
    items: page.items.map((row) => ({
      id: row.id,
      name: row.name,
      loginName: row.login_name,
      status: row.status,
      mustChangePassword: row.must_change_password,
      lockedUntil: locks.get(row.login_name) ?? null,
      secondFactor: row.has_second_factor ? 'on' : 'none',
      lastSeenAt: row.last_seen_at,
      memberships: (byAccount.get(row.id) ?? []).map(toMembership),
    })),
  }
}
