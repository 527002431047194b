import { useText } from '../../../i18n/index.ts'
import { rostersText } from '../../../i18n/messages/rosters.ts'
import { Action } from '../../../ui/Action.tsx'
import { LinkButton } from '../today/door/LinkButton.tsx'

type SelectionBarProps = {
  count: number
  mayAssign: boolean
  onAssign: () => void
  onRemove: () => void
  onClear: () => void
}

/** What can be done with the chosen ones. */
export function SelectionBar({ count, mayAssign, onAssign, onRemove, onClear }: SelectionBarProps) {
  const t = useText(rostersText).people
  return (
    <div className="k-people-chosen">
      <span role="status">
        <b>{t.selected(count)}</b>
      </span>
      <LinkButton label={t.clear} onClick={onClear} />
      <span className="k-grow" />
      <Action label={t.remove} onClick={onRemove} />
      {mayAssign && <Action tone="primary" label={t.assign} onClick={onAssign} />}
    </div>
  )
}
