import { dayOf } from '@kapok/contract/common/time'
import { sql } from 'kysely'
import { scopeOf } from '#platform/access/actor.ts'
import { mayDo } from '#platform/access/permit.ts'
import type { OutputOf } from '#platform/contract-types.ts'
import type { QueryContext } from '#platform/operations.ts'
import { findPlaybook, listPlaybooks as loaded } from './playbooks.ts'
import { response as may } from './policy.ts'
import { dayNumber } from './rules.ts'

/**
 * Emergencies that touch the reader: in force where one of the reader's organisations is, whatever the role, or anywhere
 * within the areas the reader sees.
 */
export const listResponses = async ({
  db,
  actor,
  now,
}: QueryContext): Promise<OutputOf<'response', 'listResponses'>> => {
  const today = dayOf(now.toISOString())
  const within = actor.memberships.map((m) => m.areaPath)
  const rows = await db
    .selectFrom('response')
    .selectAll()
    .where(
      sql<boolean>`exists (select 1 from unnest(area_paths) as r (path)
        where r.path ^@ any(${[...scopeOf(actor).areaPaths]}::text[]) or exists (select 1 from unnest(${within}::text[]) as m (path) where m.path ^@ r.path))`,
    )
    .orderBy((eb) => eb(eb.fn.coalesce('ends_on', sql<string>`'infinity'::date`), '<', today))
    .orderBy('starts_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const areas = await db
    .selectFrom('area')
    .select(['id', 'name', 'path'])
    .where(sql<boolean>`path = any(${[...new Set(rows.flatMap((row) => row.area_paths))]}::text[])`)
    .orderBy('path')
    .execute()
  return {
    items: rows.map((row) => {
      const playbook = findPlaybook(row.playbook)
      const bare = (code: string) => ({ zh: code, en: code })
      return {
        id: row.id,
        name: row.name,
        playbook: row.playbook,
        playbookName: playbook?.name ?? bare(row.playbook),
        level: row.level,
        levelName: playbook?.levels.find(({ code }) => code === row.level)?.name ?? bare(row.level),
        startsOn: row.starts_on,
        endsOn: row.ends_on,
        areas: areas.filter((area) => row.area_paths.includes(area.path)).map(({ id, name }) => ({ id, name })),
        dayNumber: dayNumber({ startsOn: row.starts_on, endsOn: row.ends_on }, today),
        may: { edit: row.area_paths.every((path) => mayDo(may.changeResponse, actor, { area_path: path })) },
      }
    }),
  }
}

export const listPlaybooks = (): Promise<OutputOf<'response', 'listPlaybooks'>> => Promise.resolve({ items: loaded() })
