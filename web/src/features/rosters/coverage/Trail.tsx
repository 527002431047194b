import { useText } from '../../../i18n/index.ts'
import { coverageText } from '../../../i18n/messages/coverage.ts'
import { Link } from '../../../ui/Link.tsx'

type TrailProps = { trail: readonly { id: string; name: string }[]; hrefOf: (areaId: string) => string }

/** From the top area down to this one. */
export function Trail({ trail, hrefOf }: TrailProps) {
  const t = useText(coverageText)
  if (trail.length < 2) return null
  return (
    <nav className="k-trail" aria-label={t.trail}>
      <ol>
        {trail.map(({ id, name }, index) => (
          <li key={id}>
            {index === trail.length - 1 ? (
              <span aria-current="page">{name}</span>
            ) : (
              <Link href={hrefOf(id)}>{name}</Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
