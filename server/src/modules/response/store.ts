import { getArea } from '#modules/places/index.ts'
import type { Reader, Transaction } from '#platform/db/pool.ts'
import { common, Problem } from '#platform/problems.ts'
import { outermost } from './rules.ts'

/** @throws not-found */
export const getResponse = async (db: Reader, id: string) => {
  const response = await db.selectFrom('response').selectAll().where('id', '=', id).executeTakeFirst()
  if (!response) throw new Problem(common.notFound)
  return response
}
export type ResponseRow = Awaited<ReturnType<typeof getResponse>>

/** @throws not-found */
export const lockResponse = async (tx: Transaction, id: string): Promise<ResponseRow> => {
  const response = await tx.selectFrom('response').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!response) throw new Problem(common.notFound)
  return response
}

/** Paths of areas, each of which exists. @throws not-found */
export const pathsOf = async (db: Reader, areaIds: readonly string[]): Promise<string[]> => {
  const paths: string[] = []
  for (const id of new Set(areaIds)) paths.push((await getArea(db, id)).path)
  return outermost(paths)
}
