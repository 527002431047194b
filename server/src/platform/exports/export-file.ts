import { createHash } from 'node:crypto'
import type { ExportFacts } from '@kapok/contract/common/export'
import { type Actor, scopeOf } from '#platform/access/actor.ts'
import { mayDo, type Permit } from '#platform/access/permit.ts'
import { digest } from '#platform/crypto.ts'
import { newId } from '#platform/ids.ts'
import { insertJournal } from '#platform/journal/journal.ts'
import type { OpenContext } from '#platform/operations.ts'
import { common, Problem } from '#platform/problems.ts'
import { markText } from './mark.ts'
import { notInClear } from './problems.ts'

/** A file with personal data that is asked for. */
export type ExportOrder = {
  /** The operation, as the contract names it. */
  operation: string
  /** Why, whether names and numbers are wanted in full, and the language of the file. */
  ask: { reason: string; clear: boolean; locale: 'zh-CN' | 'en' }
  /** Who may have it in full, for every place it is about. Everybody else has it masked. */
  clearFor: Permit
  /** Paths of the areas whose people are in it; the journal files it under what they have in common. */
  areaPaths: readonly string[]
  /** The records it was asked of: a roster, a batch. */
  subjects?: readonly string[]
}

/** How the file has to be written. */
export type Leaving = { masked: boolean; mark: string; language: 'zh' | 'en' }

/** The nearest area above all of them: `/a/b/` of `/a/b/c/` and `/a/b/d/`. */
const together = (paths: readonly string[]): string => {
  const [first = '/', ...others] = paths
  let shared = first
  while (shared !== '/' && others.some((path) => !path.startsWith(shared)))
    shared = shared.replace(/[^/]*\/?$/, '') || '/'
  return shared
}

const journal = async (ctx: OpenContext, actor: Actor, order: ExportOrder, facts: ExportFacts) => {
  const at = ctx.now.toISOString()
  // What is sealed with the chain binds the facts beside it: rows, mask and the file itself.
  const bound = JSON.stringify([facts.rows, facts.clear, facts.format, facts.bytes, facts.sha256, order.ask.reason])
  const row = {
    id: newId(ctx.now.getTime()),
    name: order.operation,
    actor_id: actor.accountId,
    session_id: actor.sessionId,
    device_id: null,
    subject_ids: [...(order.subjects ?? [])],
    area_path: together(order.areaPaths),
    device_at: at,
    at,
    digest: digest(ctx.keys, order.operation, bound),
    result: { exported: facts },
    note: order.ask.reason,
  }
  await ctx.keepBooks(scopeOf(actor), (_tx, client) => insertJournal(client, row))
}

/**
 * Lets a file with personal data leave: decides whether it is masked, hands over the mark that has to stand in it, and writes
 * the journal before the file goes. What was read must have been read in the actor's own scope.
 * @throws not-signed-in, not-in-clear
 */
export const exportFile = async (
  ctx: OpenContext,
  order: ExportOrder,
  make: (leaving: Leaving) => Promise<{ file: File; rows: number }>,
): Promise<File> => {
  const { actor } = ctx
  if (!actor) throw new Problem(common.notSignedIn)
  const { clear, reason, locale } = order.ask
  if (clear && !order.areaPaths.every((path) => mayDo(order.clearFor, actor, { area_path: path })))
    throw new Problem(notInClear)
  const language = locale === 'en' ? 'en' : 'zh'
  const mark = markText({ by: actor.name, at: ctx.now, reason, clear }, language)
  const { file, rows } = await make({ masked: !clear, mark, language })
  const bytes = new Uint8Array(await file.arrayBuffer())
  await journal(ctx, actor, order, {
    rows,
    clear,
    format: file.name.split('.').at(-1) ?? '',
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  })
  return file
}
