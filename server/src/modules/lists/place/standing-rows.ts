import { sql } from 'kysely'
import type { Reader } from '#platform/db/pool.ts'
import { type Standing, standingIn } from './standing.ts'

/** These lines of a batch as they stand, those that went in; all of them where none is named. */
export const standingRows = async (db: Reader, batchId: string, lines?: readonly number[]): Promise<Standing[]> => {
  const which = lines ? sql`s.line = any(${lines}::int[])` : sql`true`
  return (await sql<Standing>`select s.* from ${standingIn(batchId)} s where ${which} order by s.line`.execute(db)).rows
}

/** The first of these lines, for a problem. */
export const firstLines = (lines: readonly number[]): string => lines.slice(0, 20).join('、')
