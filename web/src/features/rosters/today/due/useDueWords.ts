import type { DueRow } from '@kapok/contract/rosters/schema'
import { coverageOf, isOpen } from '@kapok/contract/rosters/status'
import { useMemo } from 'react'
import { dayOf, type TextOf, useFormat, useText } from '../../../../i18n/index.ts'
import { contactText } from '../../../../i18n/messages/contact.ts'
import type { contactZh } from '../../../../i18n/messages/contact.zh.ts'
import { todayText } from '../../../../i18n/messages/today.ts'
import type { todayZh } from '../../../../i18n/messages/today.zh.ts'

const DAY = 86_400_000
/** From so near the end of its window on, a name is in red. */
const SOON = 3_600_000

type Words = { text: string; urgent: boolean }

/** What a list says of one due contact: who it is, what is known, what comes next and by when. */
export function useDueWords(now: number) {
  const t = useText(todayText)
  const words = useText(contactText)
  const f = useFormat()
  return useMemo(() => dueWords(t, words, f, now), [t, words, f, now])
}

export type DueWords = ReturnType<typeof dueWords>

function dueWords(
  t: TextOf<typeof todayZh>,
  words: TextOf<typeof contactZh>,
  f: ReturnType<typeof useFormat>,
  now: number,
) {
  const about = ({ subject, members, sex, age }: Pick<DueRow, 'subject' | 'members' | 'sex' | 'age'>): string =>
    subject === 'household'
      ? t.list.household(members)
      : [sex === 'male' || sex === 'female' ? words.sex[sex] : '', age === null ? '' : String(age)]
          .filter(Boolean)
          .join(' ')

  /** `昨日未通 → 上门`: the reason and the next step of the last close, and what was written beside them. */
  const owed = (due: Pick<DueRow, 'owedFrom' | 'owedReason' | 'owedNextStep' | 'owedNote'>): string => {
    const { owedFrom, owedReason, owedNextStep, owedNote } = due
    if (owedFrom === null) return ''
    const day = owedFrom === dayOf(now - DAY) ? t.list.yesterday : f.date(owedFrom)
    const next = owedNextStep ? `→ ${words.nextStep[owedNextStep]}` : ''
    return [t.list.owed(day, words.reason[owedReason ?? 'other']), next, owedNote].filter(Boolean).join(' ')
  }

  const what = (due: DueRow): { main: string; muted: string } => {
    const flags = f.list(due.flags.map(({ label }) => f.pick(label)))
    const open = isOpen(due.status)
    return {
      main: flags || (open ? owed(due) : ''),
      muted: (open ? due.note : due.lastNote) ?? '',
    }
  }

  const deadline = ({ opensAt, closesAt }: Pick<DueRow, 'opensAt' | 'closesAt'>): Words => {
    const ends = Date.parse(closesAt)
    if (Date.parse(opensAt) > now) return { text: t.list.from(f.time(opensAt)), urgent: false }
    const far = dayOf(ends - 1) !== dayOf(now)
    const until = far ? f.date(ends - 1) : f.time(ends) === '00:00' ? '24:00' : f.time(ends)
    return ends <= now
      ? { text: t.list.late(until), urgent: true }
      : { text: t.list.by(until), urgent: ends - now <= SOON }
  }

  /** The step that is due, and by when. */
  const next = (due: DueRow): Words & { when: string } => {
    const coverage = coverageOf(due.status)
    if (coverage === 'reached' || coverage === 'excluded') return { text: '', when: '', urgent: false }
    if (due.status === 'put_off' && due.putOffTo)
      return { text: '', when: t.list.putOff(f.time(due.putOffTo)), urgent: Date.parse(due.putOffTo) <= now }
    if (!due.step) return { text: t.list.exhausted, when: '', urgent: true }
    const end = deadline(due)
    if (coverage === 'not_tried' || !due.step.dueAt)
      return { text: coverage === 'not_tried' ? '' : f.pick(due.step.label), when: end.text, urgent: end.urgent }
    const late = Date.parse(due.step.dueAt) <= now
    const time = f.time(due.step.dueAt)
    return { text: f.pick(due.step.label), when: late ? t.list.late(time) : t.list.by(time), urgent: late }
  }

  return { about, owed, what, next, deadline }
}
