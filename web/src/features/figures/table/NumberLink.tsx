import { useText } from '../../../i18n/index.ts'
import { figuresText } from '../../../i18n/messages/figures.ts'
import { formatNumber } from '../../../i18n/number.ts'
import { Link } from '../../../ui/Link.tsx'

type NumberLinkProps = {
  value: number | null
  href: string
  /** What is counted, for whom a link with only a number says nothing. */
  name: string
  metric: string
  shown?: string | undefined
  big?: boolean | undefined
}

/** A figure that opens the entries behind it. What is not known opens nothing. */
export function NumberLink({ value, href, name, metric, shown, big }: NumberLinkProps) {
  const t = useText(figuresText)
  const text = shown ?? formatNumber(value)
  if (value === null) return <span className="k-muted">{text}</span>
  return (
    <Link className="k-number" data-big={big || undefined} href={href} aria-label={t.open(name, metric, text)}>
      {text}
    </Link>
  )
}
