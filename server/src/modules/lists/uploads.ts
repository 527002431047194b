import { createHash } from 'node:crypto'
import { digest, sealBytes, unsealBytes } from '#platform/crypto.ts'
import type { Reader, Transaction } from '#platform/db/pool.ts'
import type { Keys } from '#platform/keys.ts'
import { Problem } from '#platform/problems.ts'
import { uploadGone } from './problems.ts'

export type Upload = { fileName: string; format: string; bytes: Uint8Array; digest: Buffer }

/** Tells the same file again, whatever it is called. */
export const fileDigest = (keys: Keys, bytes: Uint8Array): Buffer =>
  digest(keys, 'list-file', createHash('sha256').update(bytes).digest('hex'))

/** The name without the folders that some browsers send along. */
export const bareName = (name: string): string => name.split(/[\\/]/).at(-1)?.trim().slice(0, 200) ?? ''

const about = (id: string) => `list-upload:${id}`

/** Keeps what was handed in, sealed. The same upload again is the newer of the two. */
export const keepUpload = async (
  tx: Transaction,
  keys: Keys,
  now: Date,
  {
    id,
    organisationId,
    areaPath,
    accountId,
    ...file
  }: Upload & {
    id: string
    organisationId: string
    areaPath: string
    accountId: string
  },
): Promise<void> => {
  const row = {
    organisation_id: organisationId,
    area_path: areaPath,
    file_name: file.fileName,
    format: file.format,
    sealed: sealBytes(keys, file.bytes, about(id)),
    digest: file.digest,
    bytes: file.bytes.length,
    at: now,
  }
  await tx
    .insertInto('list_upload')
    .values({ id, account_id: accountId, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row).where('list_upload.account_id', '=', accountId))
    .execute()
}

/** What this account handed in. @throws upload-gone */
export const openUpload = async (db: Reader, keys: Keys, id: string, accountId: string): Promise<Upload> => {
  const row = await db
    .selectFrom('list_upload')
    .select(['file_name', 'format', 'sealed', 'digest'])
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  if (!row) throw new Problem(uploadGone)
  const { format } = row
  return { fileName: row.file_name, format, bytes: unsealBytes(keys, row.sealed, about(id)), digest: row.digest }
}

const aboutFile = (batchId: string) => `batch-file:${batchId}`
export const sealFile = (keys: Keys, batchId: string, bytes: Uint8Array): Buffer =>
  sealBytes(keys, bytes, aboutFile(batchId))

/** The file of a batch as it was received. @throws not-found */
export const openFile = async (db: Reader, keys: Keys, batchId: string): Promise<Buffer> => {
  const row = await db.selectFrom('batch_file').select('sealed').where('batch_id', '=', batchId).executeTakeFirst()
  if (!row) throw new Problem(uploadGone)
  return unsealBytes(keys, row.sealed, aboutFile(batchId))
}
