import type { QuestionSet } from '@kapok/contract/playbooks/schema'
import type { PastContact } from '@kapok/contract/rosters/schema'
import { useState } from 'react'
import { useText } from '../../../../i18n/index.ts'
import { todayText } from '../../../../i18n/messages/today.ts'
import { DoorSection } from './DoorSection.tsx'
import { LinkButton } from './LinkButton.tsx'
import { LogItem } from './LogItem.tsx'
import { ReverseDialog } from './ReverseDialog.tsx'

type DoorLogProps = { contacts: readonly PastContact[]; questions: QuestionSet | undefined; mayReverse: boolean }

const SHOWN = 5

/** Every contact, newest first; one that was taken back stays, struck through. */
export function DoorLog({ contacts, questions, mayReverse }: DoorLogProps) {
  const t = useText(todayText)
  const [all, setAll] = useState(false)
  const [reversing, setReversing] = useState<string>()
  const shown = all ? contacts : contacts.slice(0, SHOWN)
  return (
    <DoorSection title={t.door.log}>
      {contacts.length === 0 && <p className="k-muted">{t.door.noLog}</p>}
      <ol className="k-door-log">
        {shown.map((contact) => (
          <LogItem
            key={contact.id}
            contact={contact}
            questions={questions}
            onReverse={mayReverse && !contact.reversed ? () => setReversing(contact.id) : undefined}
          />
        ))}
      </ol>
      {shown.length < contacts.length && (
        <LinkButton label={t.door.older(contacts.length - shown.length)} onClick={() => setAll(true)} />
      )}
      {reversing !== undefined && <ReverseDialog contactId={reversing} onClose={() => setReversing(undefined)} />}
    </DoorSection>
  )
}
