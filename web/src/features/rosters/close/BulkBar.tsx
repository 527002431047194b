import { useText } from '../../../i18n/index.ts'
import { closeText } from '../../../i18n/messages/close.ts'
import { LinkButton } from '../today/door/LinkButton.tsx'
import { CloseSelect } from './CloseSelect.tsx'
import type { Explanation } from './closing.ts'
import type { CloseOptions } from './useCloseOptions.ts'

type BulkBarProps = {
  count: number
  options: CloseOptions
  onSay: (change: Partial<Explanation>) => void
  onAll: () => void
}

/** The same reason, step or owner for all that are chosen. */
export function BulkBar({ count, options, onSay, onAll }: BulkBarProps) {
  const t = useText(closeText).open
  const fields = { value: '' as const }
  return (
    <div className="k-close-bulk">
      <span role="status">
        <b>{t.selected(count)}</b>
      </span>
      <LinkButton label={t.all} onClick={onAll} />
      {count > 0 && (
        <>
          <CloseSelect
            {...fields}
            label={t.head.reason}
            empty={t.head.reason}
            options={options.reasons}
            onChange={(reason) => onSay({ reason })}
          />
          <CloseSelect
            {...fields}
            label={t.head.nextStep}
            empty={t.head.nextStep}
            options={options.nextSteps}
            onChange={(nextStep) => onSay({ nextStep })}
          />
          <CloseSelect
            {...fields}
            label={t.head.owner}
            empty={t.head.owner}
            options={options.owners}
            onChange={(ownerId) => onSay({ ownerId })}
          />
        </>
      )}
    </div>
  )
}
