import { useText } from '../../../i18n/index.ts'
import { closeText } from '../../../i18n/messages/close.ts'
import { uiText } from '../../../i18n/messages/ui.ts'
import { DueTag } from '../today/due/DueTag.tsx'
import { doorShort } from '../today/due/doorShort.ts'
import { CLOSE_FIELDS, CloseField } from './CloseFields.tsx'
import type { Explanation, OpenName } from './closing.ts'
import type { CloseOptions } from './useCloseOptions.ts'

type OpenNameCardProps = {
  name: OpenName
  value: Explanation
  options: CloseOptions
  chosen: boolean
  onChoose: (on: boolean) => void
  onSay: (change: Partial<Explanation>) => void
}

/** One open name on the phone. */
export function OpenNameCard({ name, value, options, chosen, onChoose, onSay }: OpenNameCardProps) {
  const t = useText(closeText).open
  const ui = useText(uiText)
  return (
    <div className="k-close-card" data-chosen={chosen || undefined}>
      <label className="k-close-card-head">
        <input
          type="checkbox"
          aria-label={ui.table.row(name.name)}
          checked={chosen}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
        <b>{doorShort(name)}</b>
        <span>{name.name}</span>
        <DueTag due={name} />
      </label>
      {CLOSE_FIELDS.map((field) => (
        <div key={field} className="k-close-card-field">
          <span className="k-muted">{t.head[field]}</span>
          <CloseField field={field} name={name.name} value={value} options={options} onChange={onSay} />
        </div>
      ))}
    </div>
  )
}
