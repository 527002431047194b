import type { MaskedDocument, PersonCard } from '@kapok/contract/people/schema'
import { useState } from 'react'
import { api, useCommand } from '../../../api/index.ts'
import { ReasonDialog } from '../../../app/forms/ReasonDialog.tsx'
import { useText } from '../../../i18n/index.ts'
import { peopleText } from '../../../i18n/messages/people.ts'
import { Action } from '../../../ui/Action.tsx'
import { Card } from '../../../ui/Card.tsx'
import { say } from '../../../ui/say.ts'
import { DocumentDialog } from '../form/DocumentDialog.tsx'
import { RevealValue } from './RevealValue.tsx'
import './rows.css'

type Doing = { what: 'add' } | { what: 'correct' | 'withdraw'; document: MaskedDocument }

/** Identity documents, masked: shown one at a time for a reason, corrected or withdrawn by who keeps this person. */
export function PersonDocuments({ person }: { person: PersonCard }) {
  const t = useText(peopleText)
  const [doing, setDoing] = useState<Doing>()
  const close = () => setDoing(undefined)
  const withdraw = useCommand(api.people.withdrawDocument, {
    onSuccess: () => {
      say(t.docs.withdrawn)
      close()
    },
  })
  const { documents, may } = person
  return (
    <Card
      title={t.docs.title}
      tools={may.keep ? <Action label={t.docs.add} icon="plus" onClick={() => setDoing({ what: 'add' })} /> : undefined}
    >
      {documents.length === 0 && <p className="k-muted">{t.docs.none}</p>}
      <ul className="k-facts">
        {documents.map((document) => {
          const type = t.documentTypes[document.type]
          return (
            <li key={document.id}>
              <span className="k-line">
                <small>{type}</small>
                <RevealValue
                  personId={person.id}
                  field="document"
                  fieldId={document.id}
                  label={type}
                  masked={document.masked}
                  may={may.reveal}
                />
              </span>
              {may.keep && (
                <span className="k-line">
                  <button
                    type="button"
                    className="k-bare k-fact-end"
                    aria-label={t.docs.correctOf(type)}
                    onClick={() => setDoing({ what: 'correct', document })}
                  >
                    {t.docs.correct}
                  </button>
                  <button
                    type="button"
                    className="k-bare k-fact-end"
                    aria-label={t.docs.withdrawOf(type)}
                    onClick={() => setDoing({ what: 'withdraw', document })}
                  >
                    {t.docs.withdraw}
                  </button>
                </span>
              )}
            </li>
          )
        })}
      </ul>
      {doing?.what === 'add' && <DocumentDialog person={person} onClose={close} />}
      {doing?.what === 'correct' && <DocumentDialog person={person} document={doing.document} onClose={close} />}
      {doing?.what === 'withdraw' && (
        <ReasonDialog
          title={t.docs.withdrawOf(t.documentTypes[doing.document.type])}
          note={t.docs.withdrawNote}
          label={t.docs.withdrawReason}
          usual={Object.values(t.docs.reasons)}
          verb={t.docs.withdraw}
          danger
          busy={withdraw.isPending}
          problem={withdraw.error}
          onSubmit={(reason) => withdraw.mutate({ personId: person.id, documentId: doing.document.id, reason })}
          onClose={close}
        />
      )}
    </Card>
  )
}
