import { dayOf } from '@kapok/contract/common/time'
import type { ListColumn } from '@kapok/contract/lists/columns'
import { getArea, getOrganisation } from '#modules/places/index.ts'
import { getResponse } from '#modules/response/index.ts'
import type { Command, CommandContext, Prepare, PrepareContext } from '#platform/commands/context.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import { common, Problem } from '#platform/problems.ts'
import { areaOutsideResponse, cameBefore, nameColumnMissing, noTarget } from '../problems.ts'
import { workOf } from '../queries/questions.ts'
import { rememberShape, shapeDigest } from '../shapes.ts'
import { openUpload, sealFile } from '../uploads.ts'

type Input = InputOf<'lists', 'receiveBatch'>
/** Refused only by the command: a repeat of one that took effect is answered as it was, though the upload is gone. */
type Prepared = { received: Received } | { refused: unknown }
type Received = { fileName: string; digest: Buffer; bytes: number; sealed: Buffer; format: string }

/** @throws name-column-missing */
export const requireName = (columns: readonly ListColumn[]): void => {
  if (!columns.some(({ use }) => use.as === 'field' && use.field === 'name')) throw new Problem(nameColumnMissing)
}

const takeUpload = async (ctx: PrepareContext, input: Input): Promise<Received> => {
  const upload = await ctx.read((db) => openUpload(db, ctx.keys, input.uploadId, ctx.actor.accountId))
  const { fileName, format, digest, bytes } = upload
  return { fileName, format, digest, bytes: bytes.length, sealed: sealFile(ctx.keys, input.batchId, bytes) }
}

/** Opens what was handed in and seals it as the batch's own: slow for a large file, so no transaction waits for it. */
export const prepareReceive: Prepare<Input, Prepared> = async (ctx, input) => {
  try {
    requireName(input.columns)
    return { received: await takeUpload(ctx, input) }
  } catch (refused) {
    return { refused }
  }
}

const refuseSame = async (ctx: CommandContext, digest: Buffer) => {
  const same = await ctx.tx
    .selectFrom('batch')
    .select(['id', 'name', 'received_at'])
    .where('file_digest', '=', digest)
    .where('state', '<>', 'undone')
    .orderBy('received_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (same) throw new Problem(cameBefore, { batchId: same.id, name: same.name, day: dayOf(same.received_at) })
}

/** Where the rows go: a template to make rosters from, or a roster of the same response under the batch's area. */
const targetOf = async (
  ctx: CommandContext,
  { work, rosterId }: Input,
  areaPath: string,
  response: { id: string; playbook: string },
) => {
  if ((work === undefined) === (rosterId === undefined)) throw new Problem(noTarget)
  if (work !== undefined) {
    workOf(response.playbook, work)
    return { roster_id: null, work: JSON.stringify(work) }
  }
  const roster = await ctx.tx
    .selectFrom('roster')
    .select(['id', 'response_id', 'area_path'])
    .where('id', '=', rosterId!)
    .executeTakeFirst()
  if (!roster) throw new Problem(common.notFound)
  ctx.allow(roster)
  if (roster.response_id !== response.id || !roster.area_path.startsWith(areaPath)) throw new Problem(noTarget)
  return { roster_id: roster.id, work: null }
}

/** Makes a batch of what was handed in, remembers its columns for the sender, and has every row checked. */
export const receiveBatch: Command<Input, OutputOf<'lists', 'receiveBatch'>, Prepared> = async (
  ctx,
  input,
  prepared,
) => {
  const [response, area, organisation] = [
    await getResponse(ctx.tx, input.responseId),
    await getArea(ctx.tx, input.areaId),
    await getOrganisation(ctx.tx, input.organisationId),
  ]
  ctx.allow({ area_path: area.path })
  ctx.allow(organisation)
  if (!response.area_paths.some((path) => area.path.startsWith(path)))
    throw new Problem(areaOutsideResponse, { area: area.name })
  if ('refused' in prepared) throw prepared.refused
  const { received } = prepared
  const target = await targetOf(ctx, input, area.path, response)
  if (!input.again) await refuseSame(ctx, received.digest)
  if (input.senderId !== undefined) {
    const sender = await ctx.tx
      .selectFrom('list_sender')
      .select('area_path')
      .where('id', '=', input.senderId)
      .executeTakeFirst()
    if (!sender) throw new Problem(common.notFound)
  }
  ctx.subject(input.batchId)
  const columns = input.columns.toSorted((a, b) => a.at - b.at)
  await ctx.tx
    .insertInto('batch')
    .values({
      id: input.batchId,
      response_id: response.id,
      organisation_id: organisation.id,
      area_id: area.id,
      area_path: area.path,
      sender_id: input.senderId ?? null,
      name: input.name,
      deadline: input.deadline,
      state: 'checking',
      ...target,
      file_name: received.fileName,
      file_format: received.format,
      file_digest: received.digest,
      file_bytes: received.bytes,
      sheet: input.sheet,
      header_line: input.headerLine,
      columns: JSON.stringify(columns),
      added: JSON.stringify(input.added),
      received_at: ctx.now,
      received_by: ctx.actor.accountId,
      worked_at: ctx.now,
    })
    .execute()
  await ctx.tx
    .insertInto('batch_file')
    .values({ batch_id: input.batchId, area_path: area.path, sealed: received.sealed })
    .execute()
  await ctx.tx.deleteFrom('list_upload').where('id', '=', input.uploadId).execute()
  if (input.senderId !== undefined && columns.some(({ title }) => title !== ''))
    await rememberShape(ctx.tx, input.senderId, {
      digest: shapeDigest(
        ctx.keys,
        columns.map(({ title }) => title),
      ),
      columns,
      added: input.added,
      at: ctx.now.toISOString(),
    })
  ctx.afterwards('lists/check', { batchId: input.batchId })
  return { batchId: input.batchId }
}
