import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { scopeOf } from '#platform/access/actor.ts'
import { mayDo } from '#platform/access/permit.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import type { OpenContext } from '#platform/operations.ts'
import { common, Problem } from '#platform/problems.ts'
import { figures as may } from '../policy.ts'
import { outlineForm } from './form-file.ts'
import { sealForm } from './store.ts'

/** A name as a file may have it: without folders and control marks. */
const tidyName = (name: string) => (name.split(/[\\/]/).at(-1) ?? '').replaceAll(/\p{Cc}/gu, '').slice(0, 120) || 'form'

/**
 * Takes a form in and shows what it looks like. No work done for anybody: what a template is made of it stays, the rest goes
 * with the next one taken a day later.
 * @throws not-found, not-permitted, form-refused
 */
export const takeTemplateFile = async (
  ctx: OpenContext,
  input: InputOf<'figures', 'takeTemplateFile'>,
): Promise<OutputOf<'figures', 'takeTemplateFile'>> => {
  const { actor } = ctx
  if (!actor) throw new Problem(common.notSignedIn)
  const organisation = await ctx.read((db) =>
    db.selectFrom('organisation').select(['id', 'area_path']).where('id', '=', input.organisationId).executeTakeFirst(),
  )
  if (!organisation) throw new Problem(common.notFound)
  if (!mayDo(may.takeTemplateFile, actor, organisation)) throw new Problem(common.notPermitted)
  const bytes = new Uint8Array(await input.file.arrayBuffer())
  const outline = await outlineForm(bytes, ctx.language)
  const fileName = tidyName(input.file.name)
  const row = {
    id: input.fileId,
    organisation_id: organisation.id,
    area_path: organisation.area_path,
    account_id: actor.accountId,
    file_name: fileName,
    kind: outline.kind,
    sealed: sealForm(ctx.keys, input.fileId, bytes),
    digest: createHash('sha256').update(bytes).digest(),
    bytes: bytes.length,
    at: ctx.now,
  }
  await ctx.keepBooks(scopeOf(actor), async (tx) => {
    await sql`delete from report_template_file f where f.at < ${ctx.now}::timestamptz - interval '1 day'
      and not exists (select from report_template_version v where v.file_id = f.id)`.execute(tx)
    await tx.insertInto('report_template_file').values(row).execute()
  })
  return { fileId: row.id, fileName, outline }
}
