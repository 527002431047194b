import type { HandOn } from '@kapok/contract/rosters/schema'
import { useState } from 'react'
import { useFormat, useText } from '../../../../i18n/index.ts'
import { contactText } from '../../../../i18n/messages/contact.ts'
import { todayText } from '../../../../i18n/messages/today.ts'
import { Urgent } from '../../../../ui/Urgent.tsx'
import { AnswerDialog } from './AnswerDialog.tsx'
import { DoorSection } from './DoorSection.tsx'
import { LinkButton } from './LinkButton.tsx'

type DoorHandOnsProps = { handOns: readonly HandOn[]; mayAnswer: boolean; now: number }

/** What was handed to others, by when they are to answer, and what they answered. */
export function DoorHandOns({ handOns, mayAnswer, now }: DoorHandOnsProps) {
  const t = useText(todayText)
  const outcomes = useText(contactText).outcome
  const f = useFormat()
  const [answering, setAnswering] = useState<HandOn>()
  if (handOns.length === 0) return null
  return (
    <DoorSection title={t.door.handOns}>
      <ul className="k-door-lines">
        {handOns.map((one) => {
          const late = one.answer === null && Date.parse(one.dueAt) <= now
          return (
            <li key={one.id}>
              <div className="k-line" data-apart>
                <b>{one.to}</b>
                {one.answer === null && mayAnswer && (
                  <LinkButton label={t.door.answer} about={one.to} onClick={() => setAnswering(one)} />
                )}
              </div>
              {one.note && <p>{one.note}</p>}
              <small>{t.door.handedBy(one.handedBy, f.dateTime(one.handedAt), one.attempts)}</small>
              <p>
                {one.answer ? (
                  <>
                    {t.door.answeredAt(f.dateTime(one.answer.at), outcomes[one.answer.outcome])} {one.answer.note}
                  </>
                ) : late ? (
                  <Urgent>{t.door.answerLate(f.dateTime(one.dueAt))}</Urgent>
                ) : (
                  t.door.answerBy(f.dateTime(one.dueAt))
                )}
              </p>
            </li>
          )
        })}
      </ul>
      {answering && <AnswerDialog handOn={answering} onClose={() => setAnswering(undefined)} />}
    </DoorSection>
  )
}
