import type { MaskedDocument, PersonCard } from '@kapok/contract/people/schema'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { api, useCommand, uuidv7 } from '../../../api/index.ts'
import { FormDialog } from '../../../app/forms/FormDialog.tsx'
import { useText } from '../../../i18n/index.ts'
import { peopleText } from '../../../i18n/messages/people.ts'
import { Action } from '../../../ui/Action.tsx'
import { Callout } from '../../../ui/Callout.tsx'
import { Chip } from '../../../ui/Chip.tsx'
import { say } from '../../../ui/say.ts'
import { TextField } from '../../../ui/TextField.tsx'
import { type DocumentDraft, DocumentInput, documentReady } from './DocumentInput.tsx'

type DocumentDialogProps = {
  person: PersonCard
  /** The document to be corrected; without it one is added. */
  document?: MaskedDocument | undefined
  onClose: () => void
}

/** Adds a document of somebody, or writes one anew: checked digit by digit, sent once, shown masked from then on. */
export function DocumentDialog({ person, document, onClose }: DocumentDialogProps) {
  const t = useText(peopleText)
  const router = useRouter()
  const [draft, setDraft] = useState<DocumentDraft>(() => ({
    id: document?.id ?? uuidv7(),
    type: document?.type ?? 'resident_identity_card',
    number: '',
  }))
  const [reason, setReason] = useState('')
  const done = (words: string) => ({
    onSuccess: () => {
      say(words)
      onClose()
    },
    gcTime: 0,
  })
  const add = useCommand(api.people.addDocument, done(t.docs.added))
  const correct = useCommand(api.people.correctDocument, done(t.docs.corrected))
  const { error } = document ? correct : add
  const holder = error?.details['personId']
  const { type, number } = draft
  const submit = () =>
    document
      ? correct.mutate({ personId: person.id, documentId: document.id, type, number, reason: reason.trim() })
      : add.mutate({ personId: person.id, document: draft })
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={document ? t.docs.correctOf(t.documentTypes[document.type]) : `${t.docs.add} · ${person.name}`}
      verb={document ? t.docs.correct : t.docs.add}
      width={560}
      busy={add.isPending || correct.isPending}
      disabled={number.trim() === '' || !documentReady(draft) || (document !== undefined && reason.trim() === '')}
      problem={typeof holder === 'string' ? null : error}
      onSubmit={submit}
    >
      {typeof holder === 'string' && error && (
        <Callout
          title={error.message}
          action={<Action label={t.form.openThat} onClick={() => router.history.push(`/people/${holder}`)} />}
        />
      )}
      {document && <p className="k-muted">{t.docs.correctNote}</p>}
      <DocumentInput document={draft} onChange={setDraft} needed />
      {document && (
        <>
          <div className="k-line">
            {Object.values(t.docs.reasons).map((words) => (
              <Chip key={words} chosen={reason === words} onClick={() => setReason(words)}>
                {words}
              </Chip>
            ))}
          </div>
          <TextField label={t.docs.reason} value={reason} onChange={setReason} maxLength={200} />
        </>
      )}
    </FormDialog>
  )
}
