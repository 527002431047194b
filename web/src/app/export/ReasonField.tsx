import { useText } from '../../i18n/index.ts'
import { exportText } from '../../i18n/messages/export.ts'
import { Chip } from '../../ui/Chip.tsx'
import { TextField } from '../../ui/TextField.tsx'

type ReasonFieldProps = { value: string; onChange: (reason: string) => void }

/** What a file with personal data is for: reasons most people have, and any other. */
export function ReasonField({ value, onChange }: ReasonFieldProps) {
  const t = useText(exportText)
  return (
    <>
      <p className="k-muted">{t.note}</p>
      <div className="k-line">
        {Object.values(t.usual).map((words) => (
          <Chip key={words} chosen={value === words} onClick={() => onChange(words)}>
            {words}
          </Chip>
        ))}
      </div>
      <TextField label={t.reason} value={value} onChange={onChange} maxLength={200} />
    </>
  )
}
