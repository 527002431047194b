import { checkDocument } from '@kapok/contract/people/documents'
import type { DocumentType } from '@kapok/contract/people/schema'
import { SelectField } from '../../../app/forms/SelectField.tsx'
import { dayOf, useText } from '../../../i18n/index.ts'
import { peopleText } from '../../../i18n/messages/people.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { TextField } from '../../../ui/TextField.tsx'

export type DocumentDraft = { id: string; type: DocumentType; number: string }

type DocumentInputProps = {
  document: DocumentDraft
  onChange: (document: DocumentDraft) => void
  /** What the number says of its holder. */
  onHolder?: ((holder: { sex: 'male' | 'female'; birthDate: string }) => void) | undefined
  /** A number has to be there. */
  needed?: boolean | undefined
}

const LONG_ENOUGH = 15

export const documentReady = ({ type, number }: DocumentDraft): boolean =>
  number.trim() === '' || checkDocument(type, number, dayOf(Date.now())).ok

/** A document's number, checked digit by digit while it is typed; an identity card fills in what it says. */
export function DocumentInput({ document, onChange, onHolder, needed }: DocumentInputProps) {
  const t = useText(peopleText)
  const f = useFormat()
  const { type, number } = document
  const written = number.trim()
  const read = written === '' ? undefined : checkDocument(type, written, dayOf(Date.now()))
  const identity = read?.ok ? read.identity : null
  const wrong =
    read && !read.ok && (written.length >= LONG_ENOUGH || read.reason === 'characters')
      ? t.form.documentReasons[read.reason]
      : undefined
  const write = (next: string) => {
    onChange({ ...document, number: next })
    const told = checkDocument(type, next, dayOf(Date.now()))
    if (told.ok && told.identity) onHolder?.(told.identity)
  }
  return (
    <div className="k-stack">
      <div className="k-form-row">
        <SelectField<DocumentType>
          label={t.form.documentType}
          options={(Object.entries(t.documentTypes) as [DocumentType, string][]).map(([value, label]) => ({
            value,
            label,
          }))}
          value={type}
          onChange={(next) => next && onChange({ ...document, type: next })}
        />
        <TextField
          label={t.form.documentNumber}
          optional={!needed}
          value={number}
          onChange={write}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
          error={wrong}
        />
      </div>
      <p className="k-field-hint">
        {identity ? t.form.documentFits(`${t.sex[identity.sex]} · ${f.date(identity.birthDate)}`) : t.form.documentHint}
      </p>
    </div>
  )
}
