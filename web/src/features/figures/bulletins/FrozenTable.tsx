import type { FrozenFigure } from '@kapok/contract/figures/schema'
import { useText } from '../../../i18n/index.ts'
import { figuresText } from '../../../i18n/messages/figures.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { Link } from '../../../ui/Link.tsx'
import { ListRow } from '../../../ui/ListRow.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { DataTable } from '../../../ui/table/DataTable.tsx'
import { NumberLink } from '../table/NumberLink.tsx'
import { correctionOf, type StandingByKey } from './standing.ts'

type FrozenTableProps = {
  figures: readonly FrozenFigure[]
  standing: StandingByKey
  /** Behind the figure as it was published, what corrected it, and behind what it is now. */
  hrefOf: (figure: FrozenFigure, what: 'published' | 'corrected' | 'now') => string
}

/** What was published, by how much it was corrected, and what it is now; the corrected ones first. */
export function FrozenTable({ figures, standing, hrefOf }: FrozenTableProps) {
  const t = useText(figuresText)
  const f = useFormat()
  const isCorrected = (figure: FrozenFigure) => (correctionOf(figure, standing) ?? 0) !== 0
  const rows = figures.toSorted((a, b) => Number(isCorrected(b)) - Number(isCorrected(a)))
  const days = (figure: FrozenFigure) => t.to(f.date(figure.from), f.date(figure.to))
  const correction = (figure: FrozenFigure) => {
    const by = correctionOf(figure, standing)
    if (by === null) return <span className="k-muted">—</span>
    if (by === 0) return <span className="k-muted">{t.bulletin.none}</span>
    return (
      <Link
        className="k-fig-correction"
        href={hrefOf(figure, 'corrected')}
        aria-label={t.open(f.pick(figure.label), t.bulletin.head.correction, f.change(by))}
      >
        <Tag tone="warn">{f.change(by)}</Tag>
      </Link>
    )
  }
  const now = (figure: FrozenFigure) => standing.get(figure.key)?.now ?? null
  return (
    <DataTable<FrozenFigure>
      label={t.bulletin.figures}
      rows={rows}
      rowKey={(figure) => figure.key}
      rowName={(figure) => f.pick(figure.label)}
      columns={[
        {
          key: 'figure',
          head: t.bulletin.head.figure,
          cell: (figure) => (
            <span className="k-fig-name">
              <span>{f.pick(figure.label)}</span>
              <small>{days(figure)}</small>
            </span>
          ),
        },
        {
          key: 'frozen',
          head: t.bulletin.head.frozen,
          right: true,
          cell: (figure) => (
            <>
              <NumberLink
                value={figure.value}
                href={hrefOf(figure, 'published')}
                name={f.pick(figure.label)}
                metric={t.bulletin.head.frozen}
              />{' '}
              <small>{f.pick(figure.unit)}</small>
            </>
          ),
        },
        { key: 'correction', head: t.bulletin.head.correction, right: true, cell: correction },
        {
          key: 'now',
          head: t.bulletin.head.now,
          right: true,
          cell: (figure) => (
            <NumberLink
              value={now(figure)}
              href={hrefOf(figure, 'now')}
              name={f.pick(figure.label)}
              metric={t.bulletin.head.now}
            />
          ),
        },
      ]}
      phoneRow={(figure) => (
        <ListRow
          lead={f.number(figure.value)}
          leadNote={f.pick(figure.unit)}
          title={f.pick(figure.label)}
          note={`${days(figure)}${t.dot}${t.bulletin.head.now} ${f.number(now(figure))}`}
          href={hrefOf(figure, 'published')}
          end={isCorrected(figure) ? correction(figure) : undefined}
        />
      )}
    />
  )
}
