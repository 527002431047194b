import { dayOf } from '@kapok/contract/common/time'
import type { Slot } from '@kapok/contract/figures/template-schema'
import { isUnder } from '@kapok/contract/places/rules'
import { cellsOf, getRoster, inClear, linesOf, readListingSources } from '#modules/rosters/index.ts'
import { mayDo } from '#platform/access/permit.ts'
import type { CommandContext } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { seal, unseal } from '#platform/crypto.ts'
import { markText, notInClear } from '#platform/exports/index.ts'
import type { CellInput } from '#platform/files/index.ts'
import type { Keys } from '#platform/keys.ts'
import { common, Problem } from '#platform/problems.ts'
import { listTooLong, needsReason, needsRoster } from './problems.ts'
import { slotsOf, type TemplateRow } from './store.ts'

type Input = InputOf<'figures', 'fillTemplate'>
export type FrozenList = { rosterId: string; rows: CellInput[][]; mark: string; reason: string }
type ColumnSlot = Slot & { content: Extract<Slot['content'], { type: 'column' }> }
export const isColumn = (slot: Slot): slot is ColumnSlot => slot.content.type === 'column'

const about = (fillingId: string) => `report_filling:${fillingId}`

/**
 * The lines of a form's list as they stand, masked unless in full is allowed; undefined where the form has no list.
 * @throws filling-needs-roster, filling-needs-reason, not-in-clear, filling-list-too-long
 */
export const freezeList = async (
  ctx: CommandContext,
  input: Input,
  template: TemplateRow,
  area: { path: string },
): Promise<FrozenList | undefined> => {
  const { tx, keys, now, actor } = ctx
  const columns = slotsOf(template).filter(isColumn)
  if (columns.length === 0) return undefined
  const { reason, clear, locale } = input
  if (input.rosterId === undefined) throw new Problem(needsRoster)
  if (reason === undefined) throw new Problem(needsReason)
  const roster = await getRoster(tx, input.rosterId)
  // Whoever sees the filling sees its list: nobody of another area.
  if (roster.response_id !== input.responseId || !isUnder(roster.area_path, area.path))
    throw new Problem(common.notFound)
  if (clear && !mayDo(inClear, actor, roster)) throw new Problem(notInClear)
  ctx.note(reason)
  const sources = await readListingSources(tx, roster.id, roster.name, dayOf(now.toISOString()))
  const { room } = template
  if (room !== null && sources.length > room) throw new Problem(listTooLong, { room, rows: sources.length })
  const language = locale === 'en' ? 'en' : 'zh'
  const lines = await linesOf({ db: tx, keys, masked: !clear }, sources)
  const codes = columns.map(({ content }) => content.column)
  const mark = markText({ by: actor.name, at: now, reason, clear }, language)
  return { rosterId: roster.id, rows: cellsOf(codes, lines, language, now), mark, reason }
}

/** The list as the filling's row keeps it. */
export const sealedList = ({ keys }: CommandContext, input: Input, list: FrozenList | undefined) =>
  list === undefined
    ? {}
    : {
        roster_id: list.rosterId,
        rows: list.rows.length,
        clear: input.clear,
        reason: list.reason,
        mark: list.mark,
        sealed: seal(keys, JSON.stringify(list.rows), about(input.fillingId)),
      }

export const unsealList = (keys: Keys, row: { id: string; sealed: Buffer | null }): CellInput[][] =>
  row.sealed === null ? [] : (JSON.parse(unseal(keys, row.sealed, about(row.id))) as CellInput[][])
