import { useText } from '../../../i18n/index.ts'
import { rostersText } from '../../../i18n/messages/rosters.ts'
import { Segmented } from '../../../ui/Segmented.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import type { RhythmDraft, RhythmType } from './rhythmDraft.ts'
import { WindowFields } from './WindowFields.tsx'

type RhythmEditorProps = { value: RhythmDraft; onChange: (draft: RhythmDraft) => void }

const TYPES = ['daily', 'every', 'once'] as const satisfies readonly RhythmType[]

/** How often people are reached: daily at set hours, every few days, or once by a deadline. */
export function RhythmEditor({ value, onChange }: RhythmEditorProps) {
  const t = useText(rostersText).create.settings
  const number = { inputMode: 'numeric' as const, maxLength: 2, unit: t.days }
  return (
    <div className="k-rhythm">
      <p className="k-field-label">{t.rhythm}</p>
      <Segmented
        label={t.rhythm}
        options={TYPES.map((type) => ({ value: type, label: t.types[type] }))}
        value={value.type}
        onChange={(type) => onChange({ ...value, type })}
      />
      {value.type === 'daily' && (
        <WindowFields windows={value.windows} onChange={(windows) => onChange({ ...value, windows })} />
      )}
      {value.type === 'every' && (
        <TextField
          label={t.everyDays}
          value={value.days}
          onChange={(days) => onChange({ ...value, days })}
          {...number}
        />
      )}
      {value.type === 'once' && (
        <TextField
          label={t.withinDays}
          hint={t.withinHint}
          value={value.withinDays}
          onChange={(withinDays) => {
            const { by: _, ...draft } = value
            onChange({ ...draft, withinDays })
          }}
          {...number}
        />
      )}
    </div>
  )
}
