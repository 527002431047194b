import type { FrozenFigure } from '@kapok/contract/figures/schema'
import { useText } from '../../../i18n/index.ts'
import { figuresText } from '../../../i18n/messages/figures.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { ListRow } from '../../../ui/ListRow.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { DataTable } from '../../../ui/table/DataTable.tsx'
import { NumberLink } from '../table/NumberLink.tsx'

type FrozenTableProps = {
  figures: readonly FrozenFigure[]
  now: ReadonlyMap<string, number>
  /** Behind the figure as it was published, and as it is now. */
  hrefOf: (figure: FrozenFigure, when: 'then' | 'now') => string
}

/** What was published beside what it is now; those that differ first. */
export function FrozenTable({ figures, now, hrefOf }: FrozenTableProps) {
  const t = useText(figuresText)
  const f = useFormat()
  const change = (figure: FrozenFigure) => (now.get(figure.key) ?? figure.value) - figure.value
  const rows = figures.toSorted((a, b) => Number(change(b) !== 0) - Number(change(a) !== 0))
  const days = (figure: FrozenFigure) => t.to(f.date(figure.from), f.date(figure.to))
  const changed = (figure: FrozenFigure) =>
    change(figure) === 0 ? (
      <span className="k-muted">{t.bulletin.same}</span>
    ) : (
      <Tag tone="warn">{f.change(change(figure))}</Tag>
    )
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
                href={hrefOf(figure, 'then')}
                name={f.pick(figure.label)}
                metric={t.bulletin.head.frozen}
              />{' '}
              <small>{f.pick(figure.unit)}</small>
            </>
          ),
        },
        {
          key: 'now',
          head: t.bulletin.head.now,
          right: true,
          cell: (figure) => (
            <NumberLink
              value={now.get(figure.key) ?? null}
              href={hrefOf(figure, 'now')}
              name={f.pick(figure.label)}
              metric={t.bulletin.head.now}
            />
          ),
        },
        { key: 'change', head: t.bulletin.head.change, right: true, cell: changed },
      ]}
      phoneRow={(figure) => (
        <ListRow
          lead={f.number(figure.value)}
          leadNote={f.pick(figure.unit)}
          title={f.pick(figure.label)}
          note={`${t.bulletin.head.now} ${f.number(now.get(figure.key))}${t.dot}${days(figure)}`}
          tag={changed(figure)}
          href={hrefOf(figure, 'now')}
        />
      )}
    />
  )
}
