import { useState } from 'react'
import { useText } from '../../../i18n/index.ts'
import { closeText } from '../../../i18n/messages/close.ts'
import { uiText } from '../../../i18n/messages/ui.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { DueTag } from '../today/due/DueTag.tsx'
import { doorShort } from '../today/due/doorShort.ts'
import { CLOSE_FIELDS, CloseField } from './CloseFields.tsx'
import { type Explanation, isComplete, type OpenName } from './closing.ts'
import type { CloseOptions } from './useCloseOptions.ts'

type OpenNameCardProps = {
  name: OpenName
  value: Explanation
  options: CloseOptions
  chosen: boolean
  onChoose: (on: boolean) => void
  onSay: (change: Partial<Explanation>) => void
}

/** One open name on the phone: what is said of it in one line; a tap changes it. */
export function OpenNameCard({ name, value, options, chosen, onChoose, onSay }: OpenNameCardProps) {
  const t = useText(closeText)
  const ui = useText(uiText)
  const complete = isComplete(value)
  const [open, setOpen] = useState(!complete)
  const owner = options.owners.find((each) => each.value === value.ownerId)?.label ?? t.open.choose
  return (
    <div className="k-close-card" data-chosen={chosen || undefined}>
      <div className="k-close-card-head">
        <label>
          <input
            type="checkbox"
            aria-label={ui.table.row(name.name)}
            checked={chosen}
            onChange={(event) => onChoose(event.currentTarget.checked)}
          />
        </label>
        <button type="button" className="k-bare" aria-expanded={open} onClick={() => setOpen(!open)}>
          <span>
            <b>{doorShort(name)}</b> {name.name} <DueTag due={name} />
          </span>
          <small data-missing={!complete || undefined}>
            {t.reasons[value.reason]} → {t.nextSteps[value.nextStep]} · {owner}
          </small>
        </button>
        <Icon name={open ? 'down' : 'right'} size={16} />
      </div>
      {open &&
        CLOSE_FIELDS.map((field) => (
          <div key={field} className="k-close-card-field">
            <span className="k-muted">{t.open.head[field]}</span>
            <CloseField field={field} name={name.name} value={value} options={options} onChange={onSay} />
          </div>
        ))}
    </div>
  )
}
