import { useText } from '../../i18n/index.ts'
import { exportText } from '../../i18n/messages/export.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'

type MaskFieldProps = { mayClear: boolean; clear: boolean; onChange: (clear: boolean) => void }

/** Masked or in full; for whoever may not have it in full, a word that it is masked. */
export function MaskField({ mayClear, clear, onChange }: MaskFieldProps) {
  const t = useText(exportText)
  if (!mayClear) return <p className="k-muted">{t.maskedOnly}</p>
  return (
    <ChoiceField
      label={t.show}
      options={(['masked', 'clear'] as const).map((value) => ({ value, label: t[value] }))}
      value={clear ? 'clear' : 'masked'}
      onChange={(value) => onChange(value === 'clear')}
      hint={clear ? t.clearNote : undefined}
    />
  )
}
