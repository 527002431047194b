import { useText } from '../../../i18n/index.ts'
import { listsText } from '../../../i18n/messages/lists.ts'
import { Icon } from '../../../ui/Icon.tsx'
import './dropVeil.css'

/** Over the whole page while a file is held above it. */
export function DropVeil({ shown }: { shown: boolean }) {
  const t = useText(listsText)
  return (
    shown && (
      <div className="k-veil" aria-hidden>
        <div>
          <Icon name="upload" size={28} />
          <b>{t.drop}</b>
        </div>
      </div>
    )
  )
}
