import { useState } from 'react'
import { fill, formatPercent, useText } from '../../i18n/index.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Card } from '../Card.tsx'
import { HouseGrid } from '../house/HouseGrid.tsx'
import { KeyFigures } from '../KeyFigures.tsx'
import { Link } from '../Link.tsx'
import { PageHead } from '../PageHead.tsx'
import { ProgressBar } from '../ProgressBar.tsx'
import { Segmented } from '../Segmented.tsx'
import { Urgent } from '../Urgent.tsx'
import { FollowTable } from './FollowTable.tsx'
import { kitText } from './kitText.ts'
import { houseCells } from './sample.ts'

export function KitDay({ open, onOpen }: { open: string | undefined; onOpen: (key: string) => void }) {
  const t = useText(kitText)
  const f = useFormat()
  const [block, setBlock] = useState('2')
  const [way, setWay] = useState<'urgent' | 'block' | 'person'>('urgent')
  const units = [1, 2, 3].map((n) => ({ key: String(n), label: t.unit(n) }))
  return (
    <>
      <PageHead
        title={t.title}
        sub={fill(t.sub, { left: <Urgent>{f.span(38 * 60_000)}</Urgent> })}
        primary={{ label: t.close, onClick: () => undefined }}
        others={[
          { label: t.print, onClick: () => window.print() },
          { label: t.import, onClick: () => undefined },
        ]}
        progress={
          <ProgressBar
            total={174}
            thin
            parts={[
              { key: 'done', label: t.figures.reached, value: 129, tone: 'done' },
              { key: 'tried', label: t.figures.tried, value: 11, tone: 'tried' },
            ]}
          />
        }
      />
      <KeyFigures
        label={t.sections.day}
        figures={[
          { key: 'due', label: t.figures.due, value: 174, href: '#due' },
          {
            key: 'reached',
            label: t.figures.reached,
            value: 129,
            note: formatPercent(129, 174),
            status: 'reached',
            href: '#r',
          },
          { key: 'tried', label: t.figures.tried, value: 11, status: 'tried', href: '#t' },
          { key: 'untried', label: t.figures.untried, value: 30, status: 'untried', href: '#u' },
          { key: 'flagged', label: t.figures.flagged, value: 4, note: t.todo, status: 'flagged', href: '#f' },
          { key: 'debt', label: t.figures.debt, value: 3, note: t.paid, status: 'debt', href: '#d' },
        ]}
      />
      <div className="k-kit-two k-kit-day">
        <Card
          title={t.block}
          sub={t.blockSub}
          tools={
            <Segmented
              label={t.block}
              options={t.buildings.split(',').map((label, index) => ({ value: String(index), label }))}
              value={block}
              onChange={setBlock}
            />
          }
        >
          <HouseGrid
            label={t.block}
            units={units}
            cells={houseCells}
            chosen={open}
            onOpen={(cell) => onOpen(cell.key)}
          />
        </Card>
        <Card
          title={t.follow(44)}
          flush
          tools={
            <Segmented
              label={t.follow(44)}
              options={[
                { value: 'urgent', label: t.ways.urgent },
                { value: 'block', label: t.ways.block },
                { value: 'person', label: t.ways.person },
              ]}
              value={way}
              onChange={setWay}
            />
          }
          footer={
            <span>
              {t.others(37)}
              <Link href="#all">{t.openAll}</Link>
            </span>
          }
        >
          <FollowTable open={open} onOpen={onOpen} />
        </Card>
      </div>
    </>
  )
}
