import { useText } from '../../../i18n/index.ts'
import { figuresText } from '../../../i18n/messages/figures.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { Link } from '../../../ui/Link.tsx'
import type { Published } from './BulletinList.tsx'

/** Whether the figures of the last bulletin were corrected since. */
export function Restated({ bulletin }: { bulletin: Published }) {
  const t = useText(figuresText)
  const f = useFormat()
  const href = `/bulletins/${bulletin.id}`
  const moment = f.dateTime(bulletin.asOf)
  if (bulletin.changes.corrected === 0) return <Link href={href}>{t.unchanged(moment)}</Link>
  return (
    <span>
      {t.restated(moment)} <Link href={href}>{t.corrections(f.number(bulletin.changes.corrected))}</Link>
    </span>
  )
}
