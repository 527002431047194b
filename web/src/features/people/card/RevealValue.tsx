import { useEffect, useState } from 'react'
import { api, useCommand } from '../../../api/index.ts'
import { FormDialog } from '../../../app/forms/FormDialog.tsx'
import { useText } from '../../../i18n/index.ts'
import { peopleText } from '../../../i18n/messages/people.ts'
import { CallButton } from '../../../ui/CallButton.tsx'
import { Chip } from '../../../ui/Chip.tsx'
import { MaskedValue } from '../../../ui/MaskedValue.tsx'
import { TextField } from '../../../ui/TextField.tsx'

export type RevealValueProps = {
  personId: string
  field: 'phone' | 'document' | 'relation_phone'
  fieldId: string
  /** What it is: 电话, 居民身份证. */
  label: string
  masked: string
  may: boolean
}

/** A screen left open is read by others: the number hides itself again. */
const SHOWN_FOR = 60_000

/** A masked number that shows itself once a reason was given; the reason is journalled by the server. */
export function RevealValue({ personId, field, fieldId, label, masked, may }: RevealValueProps) {
  const t = useText(peopleText)
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const reveal = useCommand(api.people.reveal, { onSuccess: () => setAsking(false), gcTime: 0 })
  const { data, reset } = reveal
  useEffect(() => {
    if (!data) return
    const timer = setTimeout(reset, SHOWN_FOR)
    return () => clearTimeout(timer)
  }, [data, reset])
  const ask = () => {
    setReason('')
    reset()
    setAsking(true)
  }
  return (
    <span className="k-line">
      <MaskedValue
        label={label}
        masked={masked}
        revealed={data?.value}
        busy={reveal.isPending}
        onReveal={may ? ask : undefined}
        onHide={reset}
      />
      {data && field !== 'document' && <CallButton label={t.reveal.call} number={data.value} />}
      <FormDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t.reveal.title(label)}
        verb={t.reveal.go}
        busy={reveal.isPending}
        disabled={reason.trim() === ''}
        problem={reveal.error}
        onSubmit={() => reveal.mutate({ personId, field, fieldId, reason })}
      >
        <p className="k-muted">{t.reveal.note}</p>
        <div className="k-line">
          {Object.values(t.reveal.usual).map((usual) => (
            <Chip key={usual} chosen={reason === usual} onClick={() => setReason(usual)}>
              {usual}
            </Chip>
          ))}
        </div>
        <TextField label={t.reveal.reason} value={reason} onChange={setReason} maxLength={200} />
      </FormDialog>
    </span>
  )
}
