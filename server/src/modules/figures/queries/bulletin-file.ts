import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import type { OpenContext } from '#platform/operations.ts'
import { fileOf } from '../bulletins/file.ts'
import { getBulletinRow, toBulletin } from '../bulletins/store.ts'

/** Reads first and draws afterwards: nothing but database work inside a transaction. */
export const readBulletinFile = async (
  ctx: OpenContext,
  input: InputOf<'figures', 'getBulletinFile'>,
): Promise<OutputOf<'figures', 'getBulletinFile'>> => {
  const bulletin = toBulletin(await ctx.read((db) => getBulletinRow(db, input.bulletinId)))
  return fileOf(bulletin, input.format, input.locale === 'en' ? 'en' : 'zh')
}
