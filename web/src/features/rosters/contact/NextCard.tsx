import { useText } from '../../../i18n/index.ts'
import { contactText } from '../../../i18n/messages/contact.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import type { NextDoor } from './resultSheetProps.ts'

/** Who comes next on the way. */
export function NextCard({ next: { due, onOpen } }: { next: NextDoor }) {
  const t = useText(contactText)
  const f = useFormat()
  return (
    <button type="button" className="k-bare rs-next" onClick={onOpen}>
      <small>{t.saved.next}</small>
      <b>
        {f.door(due.address) || due.areaName} {due.name}
      </b>
      {due.note && <span>{due.note}</span>}
    </button>
  )
}
