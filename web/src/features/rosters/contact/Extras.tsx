import { useState } from 'react'
import { useText } from '../../../i18n/index.ts'
import { contactText } from '../../../i18n/messages/contact.ts'
import { Chip } from '../../../ui/Chip.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { usePhone } from '../../../ui/usePhone.ts'
import { Circumstances } from './Circumstances.tsx'
import { FollowUpField, newFollowUp } from './FollowUpField.tsx'
import type { PartProps } from './partProps.ts'

/** A note, a follow-up and how it came about: a chip each until wanted. */
export function Extras(props: PartProps) {
  const { state } = props
  const { draft, change } = state
  const t = useText(contactText)
  const phone = usePhone()
  const [noting, setNoting] = useState(!phone || draft.note !== '')
  const [more, setMore] = useState(false)
  return (
    <>
      {noting && (
        <TextField
          label={t.details.note}
          placeholder={t.details.notePlaceholder}
          value={draft.note}
          maxLength={2000}
          lines={2}
          onChange={(note) => change({ note })}
        />
      )}
      {draft.followUp && <FollowUpField value={draft.followUp} onChange={(followUp) => change({ followUp })} />}
      {more && <Circumstances {...props} />}
      <div className="rs-chips">
        {!noting && (
          <Chip icon="plus" onClick={() => setNoting(true)}>
            {t.details.note}
          </Chip>
        )}
        {!draft.followUp && (
          <Chip icon="plus" onClick={() => change({ followUp: newFollowUp() })}>
            {t.details.followUp}
          </Chip>
        )}
        {!more && (
          <Chip icon="plus" onClick={() => setMore(true)}>
            {t.details.open}
          </Chip>
        )}
      </div>
    </>
  )
}
