import { type SelectQueryBuilder, sql } from 'kysely'
import { common, Problem } from '#platform/problems.ts'

type Key = string | number | null
const encode = (key: readonly Key[]) => Buffer.from(JSON.stringify(key)).toString('base64url')
const decode = (text: string): Key[] => {
  try {
    const key: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    if (Array.isArray(key)) return key as Key[]
  } catch {
    // falls through
  }
  throw new Problem(common.invalidInput, {}, [{ path: 'after', message: 'after' }])
}

/**
 * One page of a list by keyset: `by` are the columns of the order, ending in a unique one, none of them null; `of` gives
 * their values of a row. `next` is opaque, and null at the end.
 */
export const listOf = async <DB, TB extends keyof DB, O, I>(
  query: SelectQueryBuilder<DB, TB, O>,
  how: {
    by: string[]
    of: (row: O) => Key[]
    page: { after?: string | undefined; limit: number }
    map: (row: O) => I
    direction?: 'asc' | 'desc'
  },
): Promise<{ items: I[]; next: string | null }> => {
  const direction = how.direction ?? 'asc'
  let page = query
  if (how.page.after !== undefined) {
    const key = decode(how.page.after)
    if (key.length !== how.by.length) throw new Problem(common.invalidInput)
    page = page.where(
      sql<boolean>`(${sql.join(how.by.map((column) => sql.ref(column)))}) ${sql.raw(direction === 'asc' ? '>' : '<')} (${sql.join(key)})`,
    )
  }
  for (const column of how.by) page = page.orderBy(sql.ref(column), direction)
  const rows = await page.limit(how.page.limit + 1).execute()
  const shown = rows.slice(0, how.page.limit)
  const last = shown.at(-1)
  return {
    items: shown.map(how.map),
    next: rows.length > shown.length && last !== undefined ? encode(how.of(last)) : null,
  }
}
