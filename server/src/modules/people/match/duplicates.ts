import { judgeMatch } from '@kapok/contract/people/match'
import type { DuplicatePair } from '@kapok/contract/people/match-schema'
import type { Sex } from '@kapok/contract/people/schema'
import { isUnder } from '@kapok/contract/places/rules'
import { sql } from 'kysely'
import { getArea } from '#modules/places/index.ts'
import { scopeOf } from '#platform/access/actor.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import type { Reader } from '#platform/db/pool.ts'
import type { QueryContext } from '#platform/operations.ts'
import { selectFound, toFound } from '../find/found.ts'
import { type Asked, likelyPeople } from './likely-people.ts'
import { likenessOf } from './likeness.ts'

/** People looked through in one statement, statements of one page, and pairs after which a page is full. */
const chunk = 2000
const chunks = 3
const enough = 50

type Row = {
  id: string
  name: string
  birth_date: string | null
  sex: Sex
  dwelling_id: string | null
  identity: boolean
  phones: Buffer[] | null
}

/** The next people of these areas, in the order of their ids, as candidates for being somebody else too. */
const nextPeople = async (db: Reader, areas: readonly string[], after: string | undefined): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    with looked as (select id, name, birth_date, sex, dwelling_id from person
      where merged_into is null and area_path ^@ any(${[...areas]}::text[]) ${after === undefined ? sql`` : sql`and id > ${after}::uuid`}
      order by id limit ${chunk})
    select looked.*, held.held is not null as identity, own.phones from looked
    left join lateral (select true as held from document where person_id = looked.id
      and type in ('resident_identity_card', 'hk_macau_taiwan_residence_permit') limit 1) held on true
    left join lateral (select array_agg(digest) as phones from phone where person_id = looked.id and relation_id is null) own on true
    order by looked.id`.execute(db)
  return rows
}

type Pair = Omit<DuplicatePair, 'one' | 'other'> & { oneId: string; otherId: string }

/** Of these people, who may be somebody else as well. A pair is told where its first, by id, is looked at. */
const pairsOf = async (db: Reader, rows: readonly Row[]): Promise<Pair[]> => {
  const asked = rows.map(
    (row, index): Asked => ({
      index,
      name: row.name,
      document: null,
      identity: row.identity,
      phones: row.phones ?? [],
      birthDate: row.birth_date,
      sex: row.sex,
      dwellingId: row.dwelling_id,
    }),
  )
  return (await likelyPeople(db, asked)).flatMap((likely) => {
    const { id } = rows[likely.index]!
    if (likely.person_id <= id) return []
    const { verdict, ...told } = judgeMatch(likenessOf(asked[likely.index]!, likely))
    return verdict === 'new' ? [] : [{ oneId: id, otherId: likely.person_id, verdict, ...told }]
  })
}

/** Who may have been recorded twice, found as rows of a list are matched. The cost of a page is bounded, not its length. */
export const duplicates = async (
  ctx: QueryContext,
  { areaId, after }: InputOf<'people', 'duplicates'>,
): Promise<OutputOf<'people', 'duplicates'>> => {
  const mine = scopeOf(ctx.actor).areaPaths
  const path = areaId === undefined ? undefined : (await getArea(ctx.db, areaId)).path
  const areas =
    path === undefined
      ? mine
      : mine.some((own) => isUnder(path, own))
        ? [path]
        : mine.filter((own) => isUnder(own, path))
  const pairs: Pair[] = []
  let next: string | null | undefined = after
  for (let round = 0; round < chunks && pairs.length < enough && next !== null; round += 1) {
    const rows: Row[] = await nextPeople(ctx.db, areas, next)
    pairs.push(...(await pairsOf(ctx.db, rows)))
    next = rows.length < chunk ? null : rows.at(-1)!.id
  }
  const ids = [...new Set(pairs.flatMap((pair) => [pair.oneId, pair.otherId]))]
  const shown = await selectFound(sql`(select unnest(${ids}::uuid[]) as id)`).execute(ctx.db)
  const found = new Map(shown.rows.map(toFound(ctx)).map((one) => [one.id, one]))
  const items = pairs.flatMap(({ oneId, otherId, ...pair }) => {
    const [one, other] = [found.get(oneId), found.get(otherId)]
    return one && other ? [{ one, other, ...pair }] : []
  })
  return { items: items.toSorted((a, b) => b.score - a.score), next: next ?? null }
}
