import { addDays, dayOf, millis } from '@kapok/contract/common/time'
import { isTag, tags } from '@kapok/contract/people/tags'
import { isOverdue } from '@kapok/contract/rosters/counts'
import type { TextOf, useFormat } from '../../../i18n/index.ts'
import type { contactZh } from '../../../i18n/messages/contact.zh.ts'
import type { myDayZh } from '../../../i18n/messages/my-day.zh.ts'
import type { LocalDoor } from '../../../offline/index.ts'
import type { Status } from '../../../ui/status.ts'

export type Words = {
  t: TextOf<typeof myDayZh>
  c: TextOf<typeof contactZh>
  f: ReturnType<typeof useFormat>
}

export type RowTag =
  | { status: Status; label: string }
  /** No status: a time, quiet or pressing. */
  | { tone: 'warn' | 'danger' | 'plain'; label: string }

/** A window shorter than this is worth showing on the row; a whole working day is not. */
const SHORT_WINDOW = 4 * 3_600_000
const SOON = 2 * 3_600_000

/** Since when somebody is owed and why, what was decided about it at the close, and what was written beside it. */
export function owedText(door: LocalDoor, { t, c, f }: Words): string | null {
  const { owedFrom, owedReason, owedNextStep, owedNote, day, recent } = door
  if (!owedFrom) return null
  const reason = c.reason[owedReason ?? 'other']
  const times = recent.filter(
    ({ outcome, at, reversed }) => !reversed && outcome === 'no_answer' && dayOf(at) >= owedFrom,
  ).length
  const why = owedReason === 'no_answer' && times > 1 ? t.line.times(times, reason) : reason
  const when = owedFrom === addDays(day, -1) ? t.line.yesterday : f.date(owedFrom)
  const next = owedNextStep && t.line.step(c.nextStep[owedNextStep])
  return [t.line.owed(when, why), next, owedNote].filter(Boolean).join(' · ')
}

export const tagTexts = (door: Pick<LocalDoor, 'tags'>, { f }: Words): string[] =>
  door.tags.map((tag) => (isTag(tag) ? f.pick(tags[tag]) : tag))

/** What was promised for today or before. */
const promiseText = ({ followUps }: LocalDoor, { t, f }: Words) =>
  followUps.length === 0 ? null : t.line.promised(f.list(followUps.map(({ what }) => what)))

/** Of somebody who was reached: what is still promised, or what was said. */
export const settledLine = (door: LocalDoor, words: Words): string | null => promiseText(door, words) ?? door.lastNote

/** The one line that matters at that door: what is owed, what to mind there, who it is, what was last said. */
export function lineOf(door: LocalDoor, words: Words, windows: number): string {
  const { t, f } = words
  const owed = owedText(door, words)
  const promise = promiseText(door, words)
  const step = door.step && !door.owedNextStep ? t.line.step(f.pick(door.step.label)) : null
  if (owed) return [promise, owed, step].filter(Boolean).join(' · ')
  const parts = [
    promise,
    windows > 1 ? t.line.window(door.rosterName, f.time(door.opensAt), f.time(door.closesAt)) : null,
    door.note,
    ...tagTexts(door, words).slice(0, door.note ? 1 : 3),
  ].filter(Boolean)
  return parts.join(' · ') || door.lastNote || door.rosterName
}

/** At most one: danger first, then what is owed, then time, then what was tried. */
export function tagOf(door: LocalDoor, { t, c, f }: Words, now: string): RowTag | null {
  const urgent = door.flags.find(({ severity }) => severity === 'urgent') ?? door.flags[0]
  if (door.local.refused > 0) return { tone: 'danger', label: t.line.refused }
  if (urgent) return { status: 'flagged', label: f.pick(urgent.label) }
  const over = door.status === 'reached' || door.status === 'duplicate'
  if (door.owedFrom && !over) return { status: 'debt', label: t.tag.debt }
  if (over && door.followUps.length > 0) return { tone: 'warn', label: t.tag.promise }
  if (door.status === 'put_off' && door.putOffTo) {
    const label = t.tag.agreed(f.time(door.putOffTo))
    return { tone: millis(door.putOffTo) <= millis(now) ? 'warn' : 'plain', label }
  }
  if (isOverdue(door, now)) return { tone: 'danger', label: t.tag.over(f.time(door.closesAt)) }
  const left = millis(door.closesAt) - millis(now)
  const short = millis(door.closesAt) - millis(door.opensAt) <= SHORT_WINDOW
  if (door.status === 'no_answer') return { status: 'tried', label: t.tag.times(Math.max(1, door.attempts)) }
  if (door.status !== 'not_tried' && door.status !== 'reached') return { status: 'tried', label: c.status[door.status] }
  if (door.status === 'not_tried' && (short || left < SOON))
    return { tone: 'warn', label: t.tag.before(f.time(door.closesAt)) }
  return null
}
