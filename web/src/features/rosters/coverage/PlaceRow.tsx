import { useFormat, useText } from '../../../i18n/index.ts'
import { coverageText } from '../../../i18n/messages/coverage.ts'
import { Link } from '../../../ui/Link.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { CoverageBar } from '../list/CoverageBar.tsx'
import type { CountedShow } from '../today/show.ts'
import { CountCell } from './CountCell.tsx'
import type { Place } from './CoverageTable.tsx'
import { COUNTS } from './counts.ts'

type PlaceRowProps = { place: Place; href: string; onNames: (show: CountedShow) => void }

/** A place on the phone: its bar, and the counts that are not zero. */
export function PlaceRow({ place, href, onNames }: PlaceRowProps) {
  const t = useText(coverageText)
  const f = useFormat()
  const { counts, unsigned, type } = place
  return (
    <div className="k-place-row">
      <Link className="k-place-row-main" href={href}>
        <span className="k-line" data-apart>
          <span>
            <b>{place.name}</b> {!place.name.endsWith(place.detail) && <small>{place.detail}</small>}
          </span>
          <b>{f.percent(counts.reached, counts.due)}</b>
        </span>
        <CoverageBar counts={counts} />
      </Link>
      <div className="k-place-row-counts">
        {COUNTS.filter(({ key }) => counts[key] > 0).map(({ key, show, status }) => (
          <span key={key}>
            <small>{t.head[key]}</small>{' '}
            <CountCell
              count={counts[key]}
              status={status}
              label={t.open(place.name, t.head[key])}
              onOpen={() => onNames(show)}
            />
          </span>
        ))}
        {unsigned > 0 && (
          <Tag tone="warn">
            {t.head.unsigned} {type === 'roster' ? t.unsignedDays(unsigned) : t.unsignedRosters(unsigned)}
          </Tag>
        )}
      </div>
    </div>
  )
}
