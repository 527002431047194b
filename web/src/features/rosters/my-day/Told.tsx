import type { ContactRecorded } from '@kapok/contract/rosters/schema'
import { useText } from '../../../i18n/index.ts'
import { contactText } from '../../../i18n/messages/contact.ts'
import { useFormat } from '../../../i18n/useFormat.ts'

/** What the server said of a contact once it was sent: who else had recorded it, and the step that is due. */
export function Told({ told }: { told: ContactRecorded }) {
  const c = useText(contactText)
  const f = useFormat()
  const { alsoBy, step } = told
  const lines = [
    alsoBy && `${c.alsoBy.soon(alsoBy.name, f.time(alsoBy.at), c.outcome[alsoBy.outcome])} ${c.alsoBy.both}`,
    step && (step.dueAt ? c.saved.stepBy(f.pick(step.label), f.time(step.dueAt)) : c.saved.step(f.pick(step.label))),
  ].filter(Boolean)
  return lines.map((line) => (
    <p key={line} className="md-told">
      {line}
    </p>
  ))
}
