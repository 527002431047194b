import type { DueRow } from '@kapok/contract/rosters/schema'
import { SelectField } from '../../../app/forms/SelectField.tsx'
import type { Address } from '../../../app/useAddress.ts'
import { useText } from '../../../i18n/index.ts'
import { paperText } from '../../../i18n/messages/my-day.paper.ts'
import { Segmented } from '../../../ui/Segmented.tsx'
import './sheetChoices.css'

type SheetChoicesProps = {
  dues: readonly DueRow[]
  windows: readonly string[]
  worker: string
  slot: string
  /** Absent where all names are always shown. */
  rows?: 'open' | 'all'
  onChange: (change: Address) => void
}

/** Whose names, of which window, and whether those that are done are wanted too. */
export function SheetChoices({ dues, windows, worker, slot, rows, onChange }: SheetChoicesProps) {
  const t = useText(paperText)
  const workers = new Map(
    dues.flatMap(({ responsibleId, responsibleName }) =>
      responsibleId ? [[responsibleId, responsibleName ?? '']] : [],
    ),
  )
  return (
    <div className="ds-choices">
      <SelectField
        label={t.sheet.who}
        value={worker}
        onChange={(next) => onChange({ worker: next ?? 'all' })}
        options={[
          { value: 'all', label: t.sheet.everybody },
          ...[...workers].map(([value, label]) => ({ value, label })),
        ]}
      />
      {windows.length > 1 && (
        <Segmented
          label={t.sheet.window}
          value={slot}
          onChange={(next) => onChange({ slot: next })}
          options={[
            ...windows.map((label, at) => ({ value: String(at), label })),
            { value: 'all', label: t.sheet.allDay },
          ]}
        />
      )}
      {rows && (
        <Segmented
          label={t.sheet.rows}
          value={rows}
          onChange={(next) => onChange({ rows: next })}
          options={[
            { value: 'open', label: t.sheet.open },
            { value: 'all', label: t.sheet.all },
          ]}
        />
      )}
    </div>
  )
}
