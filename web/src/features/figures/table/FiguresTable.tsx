import { knownCount } from '@kapok/contract/figures/metrics'
import { type ReactNode, useState } from 'react'
import { useText } from '../../../i18n/index.ts'
import { figuresText } from '../../../i18n/messages/figures.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { ShareBar } from '../../../ui/ShareBar.tsx'
import { DataTable } from '../../../ui/table/DataTable.tsx'
import type { Column, Sort } from '../../../ui/table/tableProps.ts'
import { entriesHref, metrics, shareOf } from '../filter/filter.ts'
import { useMetric } from '../useMetric.ts'
import { type Line, sorted, TOTAL } from './figureTable.ts'
import { NumberLink } from './NumberLink.tsx'
import { PhoneFigure } from './PhoneFigure.tsx'

type FiguresTableProps = {
  label: string
  nameHead: string
  /** Head of the column of what came in last; undefined where it would say the same as the figures. */
  addedHead: string | undefined
  addedOn: string
  lines: readonly Line[]
  open: string | undefined
  onOpen: (key: string) => void
  loading: boolean
  error: ReactNode
  empty: ReactNode
}

export function FiguresTable(props: FiguresTableProps) {
  const { label, nameHead, addedHead, addedOn, lines, open, onOpen, ...states } = props
  const t = useText(figuresText)
  const f = useFormat()
  const { nameOf } = useMetric()
  const [sort, setSort] = useState<Sort>()
  const number = (metric: (typeof metrics)[number]): Column<Line> => ({
    key: metric,
    head: nameOf(metric),
    right: true,
    sortBy: () => 0,
    cell: (line) => (
      <NumberLink
        big={metric === line.metric}
        value={knownCount(line.values, metric)}
        href={entriesHref(line.filter, metric)}
        name={line.name}
        metric={nameOf(metric)}
      />
    ),
  })
  const added: Column<Line> = {
    key: 'today',
    head: addedHead ?? '',
    right: true,
    sortBy: () => 0,
    cell: (line) => (
      <NumberLink
        value={line.added}
        shown={line.added === null ? undefined : f.change(line.added)}
        href={entriesHref({ ...line.filter, from: addedOn, to: addedOn }, 'person_times')}
        name={line.name}
        metric={addedHead ?? ''}
      />
    ),
  }
  return (
    <DataTable<Line>
      label={label}
      rows={sorted(lines, sort)}
      rowKey={(line) => line.key}
      rowName={(line) => line.name}
      open={open}
      onOpen={(line) => onOpen(line.key)}
      sort={sort}
      onSort={setSort}
      rowHeight={52}
      {...states}
      columns={[
        {
          key: 'name',
          head: nameHead,
          sortBy: () => '',
          cell: (line) => (
            <span className="k-fig-name" data-total={line.key === TOTAL || undefined}>
              <b>{line.name}</b>
              {line.sub !== null && <small>{line.sub}</small>}
            </span>
          ),
        },
        ...metrics.map(number),
        ...(addedHead === undefined ? [] : [added]),
        {
          key: 'share',
          head: t.head.share,
          width: 116,
          cell: (line) => (line.values.personTimes > 0 ? <ShareBar {...shareOf(line.values)} figures /> : '—'),
        },
      ]}
      phoneRow={(line) => <PhoneFigure line={line} onOpen={() => onOpen(line.key)} added={addedHead ?? ''} />}
    />
  )
}
