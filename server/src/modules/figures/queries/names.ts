import type { BothLanguages } from '@kapok/contract/common/schema'
import type { FigureRow } from '@kapok/contract/figures/schema'
import { sql } from 'kysely'
import { findPlaybook, listPlaybooks } from '#modules/response/index.ts'
import type { Reader } from '#platform/db/pool.ts'

type Name = Pick<FigureRow, 'label' | 'sub' | 'counts'>

/** Services by code: those of the emergency's playbook, then of every other. */
export const nameKinds = async (db: Reader, responseId: string | undefined): Promise<Map<string, Name>> => {
  const found =
    responseId === undefined
      ? undefined
      : await db.selectFrom('response').select('playbook').where('id', '=', responseId).executeTakeFirst()
  const first = found && findPlaybook(found.playbook)
  const services = [...listPlaybooks(), ...(first ? [first] : [])].flatMap((playbook) => playbook.services)
  return new Map(
    services.map(({ code, name, counts, unit }) => [
      code,
      { label: name, sub: null, counts: { metric: counts, unit } },
    ]),
  )
}

export const nameOrganisations = async (db: Reader, ids: readonly string[]): Promise<Map<string, Name>> => {
  const rows = await db
    .selectFrom('organisation')
    .innerJoin('area', 'area.id', 'organisation.area_id')
    .select(['organisation.id', 'organisation.name', 'area.name as area'])
    .where(sql<boolean>`organisation.id = any(${[...ids]}::uuid[])`)
    .execute()
  return new Map(rows.map(({ id, name, area }) => [id, { label: { zh: name, en: name }, sub: area, counts: null }]))
}

/** `2026-08-17` as people say it. */
export const dayText = (day: string): BothLanguages => ({
  zh: `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`,
  en: new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' }),
})

export const nameDays = (days: readonly string[]): Promise<Map<string, Name>> =>
  Promise.resolve(new Map(days.map((day) => [day, { label: dayText(day), sub: null, counts: null }])))
