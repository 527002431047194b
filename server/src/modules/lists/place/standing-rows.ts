import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '#platform/db/pool.ts'
import { readStanding, type Standing } from './standing.ts'

/** These lines of a batch as they stand, those that went in; all of them where none is named. */
export const standingRows = async (db: Reader, batchId: string, lines?: readonly number[]): Promise<Standing[]> => {
  const read = (standing: RawBuilder<Standing>) =>
    sql<Standing>`select s.* from ${standing} s order by s.line`.execute(db)
  return (await readStanding(db, [batchId], read, lines)).rows
}

/** The first of these lines, for a problem. */
export const firstLines = (lines: readonly number[]): string => lines.slice(0, 20).join('、')
