import { flagsOf } from '@kapok/contract/rosters/questions'
import type { DueRow, PastContact } from '@kapok/contract/rosters/schema'
import type { TextOf, useFormat } from '../../../i18n/index.ts'
import type { contactZh } from '../../../i18n/messages/contact.zh.ts'
import type { Status } from '../../../ui/status.ts'
import type { Fate, SheetRoster } from './resultSheetProps.ts'
import { stepAfter } from './stepAfter.ts'
import type { Recorded } from './useResultSheet.ts'

type Given = {
  due: DueRow
  roster: SheetRoster
  recent: readonly PastContact[]
  recorded: Recorded
  fate: Fate | undefined
  t: TextOf<typeof contactZh>
  f: ReturnType<typeof useFormat>
}

/** What there is to say of a result just kept; the server's word where it has answered, the shared rules' otherwise. */
export function savedLines({ due, roster, recent, recorded, fate, t, f }: Given) {
  const { input } = recorded
  const told = recorded.told ?? (fate?.state === 'sent' ? fate.told : null)
  const raised = input.outcome === 'reached' ? flagsOf(roster.questionSet, input.answers) : []
  const flags = told?.flags ?? raised
  const labels = [...flags.map(({ label }) => f.pick(label)), ...(input.concern && !told ? [input.concern.what] : [])]
  const flagged = labels.length > 0
  const climb = stepAfter(roster.ladder, due, recent, input, new Date().toISOString())
  const exhausted = told ? told.step === null && told.status !== 'reached' : climb.state === 'exhausted'
  const { label, dueAt } = told?.step ?? (climb.state === 'due' ? { ...climb.step, dueAt: climb.dueAt } : {})
  const unreached = ['no_answer', 'refused', 'wrong_number', 'moved_away', 'not_found'].includes(input.outcome)
  const lines: (string | false | null | undefined)[] = [
    labels.join(' · '),
    fate?.state === 'refused'
      ? t.saved.refused(fate.message)
      : told || fate?.state === 'sent'
        ? t.saved.onServer
        : t.saved.onDevice,
    told?.alsoBy && t.alsoBy.soon(told.alsoBy.name, f.time(told.alsoBy.at), t.outcome[told.alsoBy.outcome]),
    input.putOffTo !== undefined && t.saved.again(f.ago(input.putOffTo)),
    unreached && label && (dueAt ? t.saved.stepBy(f.pick(label), f.time(dueAt)) : t.saved.step(f.pick(label))),
    unreached && exhausted && t.saved.exhausted,
    input.followUp && t.saved.followUp(f.date(input.followUp.day), input.followUp.what),
  ]
  const mark: Status = flagged ? 'flagged' : input.outcome === 'reached' ? 'reached' : 'tried'
  return {
    status: flagged ? t.usualFlagged : t.outcome[input.outcome],
    mark,
    lines: lines.filter((line): line is string => !!line),
  }
}
