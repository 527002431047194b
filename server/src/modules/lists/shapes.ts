import type { AddedColumn, ListColumn } from '@kapok/contract/lists/columns'
import { shapeOf } from '@kapok/contract/lists/titles'
import { sql } from 'kysely'
import { digest } from '#platform/crypto.ts'
import type { Reader, Transaction } from '#platform/db/pool.ts'
import type { Keys } from '#platform/keys.ts'

/** What the columns of a file with these titles were taken for. */
export type Shape = { digest: string; columns: ListColumn[]; added: AddedColumn[]; at: string }

/** Shapes kept of one sender: the ones used last. */
const most = 20

/** Titles are no secret, but a list may have names in the place of titles. */
export const shapeDigest = (keys: Keys, header: readonly string[]): string =>
  digest(keys, 'list-shape', shapeOf(header.map((title) => title.slice(0, 200)))).toString('hex')

export type KnownShape = { senderId: string; senderName: string; shape: Shape }

/** Whose file had these very columns last, among the senders in sight; the one given before any other. */
export const findShape = async (
  db: Reader,
  shape: string,
  { senderId, organisationPath }: { senderId?: string | undefined; organisationPath: string },
): Promise<KnownShape | undefined> => {
  const found = await sql<{ id: string; name: string; shape: Shape }>`
    select s.id, s.name, kept.shape from list_sender s cross join lateral jsonb_array_elements(s.shapes) as kept (shape)
    where s.shapes @> ${JSON.stringify([{ digest: shape }])}::jsonb and kept.shape ->> 'digest' = ${shape}
      and (s.area_path ^@ ${organisationPath} or ${organisationPath} ^@ s.area_path)
    order by s.id = ${senderId ?? null}::uuid desc nulls last, kept.shape ->> 'at' desc limit 1`.execute(db)
  const [row] = found.rows
  return row && { senderId: row.id, senderName: row.name, shape: row.shape }
}

/** Remembers for the next file of this sender; the same shape again replaces the earlier one. */
export const rememberShape = async (tx: Transaction, senderId: string, shape: Shape): Promise<void> => {
  const row = await tx
    .selectFrom('list_sender')
    .select('shapes')
    .where('id', '=', senderId)
    .forUpdate()
    .executeTakeFirst()
  const kept = ((row?.shapes ?? []) as unknown as Shape[]).filter((one) => one.digest !== shape.digest)
  await tx
    .updateTable('list_sender')
    .set({ shapes: JSON.stringify([shape, ...kept].slice(0, most)) })
    .where('id', '=', senderId)
    .execute()
}
