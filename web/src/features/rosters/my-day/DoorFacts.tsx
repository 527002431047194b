import { useText } from '../../../i18n/index.ts'
import { contactText } from '../../../i18n/messages/contact.ts'
import { myDayText } from '../../../i18n/messages/my-day.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import type { LocalDoor } from '../../../offline/index.ts'
import { Card } from '../../../ui/Card.tsx'
import { DefinitionList } from '../../../ui/DefinitionList.tsx'
import { owedText } from './doorLine.ts'

/** What to know before the call: what to mind, what was agreed, what is owed, which step it is. */
export function DoorFacts({ door }: { door: LocalDoor }) {
  const t = useText(myDayText)
  const c = useText(contactText)
  const f = useFormat()
  const { note, step, putOffTo, opensAt, closesAt, rosterName } = door
  const step_ = step && (step.dueAt ? t.door.stepBy(f.pick(step.label), f.time(step.dueAt)) : f.pick(step.label))
  const items = [
    { key: 'note', term: t.door.note, value: note },
    { key: 'agreed', term: t.door.agreed, value: door.status === 'put_off' && putOffTo ? f.ago(putOffTo) : null },
    { key: 'owed', term: t.door.owed, value: owedText(door, { t, c, f }) },
    { key: 'step', term: t.door.step, value: step_ },
    { key: 'when', term: rosterName, value: `${f.time(opensAt)}–${f.time(closesAt)}` },
  ].filter(({ value }) => value !== null)
  return (
    <Card>
      <DefinitionList items={items} />
    </Card>
  )
}
