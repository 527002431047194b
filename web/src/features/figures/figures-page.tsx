import { knownCount } from '@kapok/contract/figures/metrics'
import type { FigureRow } from '@kapok/contract/figures/schema'
import { useState } from 'react'
import { api, useQueryOf } from '../../api/index.ts'
import { NotYours } from '../../app/NotYours.tsx'
import { Problem } from '../../app/Problem.tsx'
import { useWorkplace } from '../../app/useWorkplace.ts'
import { dayOf, useText } from '../../i18n/index.ts'
import { figuresText } from '../../i18n/messages/figures.ts'
import { templatesText } from '../../i18n/messages/templates.ts'
import { uiText } from '../../i18n/messages/ui.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Action } from '../../ui/Action.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { Card } from '../../ui/Card.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { usePhone } from '../../ui/usePhone.ts'
import { BulletinList } from './bulletins/BulletinList.tsx'
import { Restated } from './bulletins/Restated.tsx'
import { DetailPlace } from './detail/DetailPlace.tsx'
import { FigureDetail } from './detail/FigureDetail.tsx'
import { RulesDialog } from './detail/RulesDialog.tsx'
import { FilterTools } from './filter/FilterTools.tsx'
import { type By, entriesHref, metrics, ways } from './filter/filter.ts'
import { useFilter } from './filter/useFilter.ts'
import { FiguresTable } from './table/FiguresTable.tsx'
import { asText, linesOf } from './table/figureTable.ts'
import { useMetric } from './useMetric.ts'
import { usePlaybook } from './usePlaybook.ts'
import './figures.css'

export function FiguresPage() {
  const t = useText(figuresText)
  const { may } = useWorkplace()
  return may(api.figures.getTable) ? <Figures /> : <NotYours title={t.titleOpening} />
}

function Figures() {
  const t = useText(figuresText)
  const ui = useText(uiText)
  const forms = useText(templatesText)
  const f = useFormat()
  const phone = usePhone()
  const { may, response, responseId, areaId, scope } = useWorkplace()
  const playbook = usePlaybook()
  const chosen = useFilter()
  const { filter, now, today, asOf, address, go } = chosen
  const [reading, setReading] = useState(false)

  const by: By = ways.find((way) => way === address['by']) ?? 'kind'
  const adds = filter !== null && by !== 'day' && filter.from < today && filter.to >= today
  const table = useQueryOf(api.figures.getTable, filter && { ...filter, by }, { placeholderData: (before) => before })
  const todays = useQueryOf(api.figures.getTable, adds ? { ...filter, from: today, to: today, by } : null)
  const bulletins = useQueryOf(api.figures.listBulletins, responseId === null ? null : { responseId, areaId })

  const { nameOf: nameOfMetric, unitOf } = useMetric()
  const nameOf = (row: FigureRow, way: By) => (way === 'day' ? f.day(row.key) : f.pick(row.label))
  const has = filter !== null && table.data !== undefined && table.data.total.attempts > 0
  const lines = has
    ? linesOf(table.data, todays.data, {
        filter,
        by,
        nameOf: (row) => nameOf(row, by),
        subOf: (row) => (row.counts ? t.countedIn(f.pick(row.counts.unit)) : row.sub),
        unitOf: (row) => (row.counts ? f.pick(row.counts.unit) : null),
        total: t.total,
        totalNote: t.totalNote,
      })
    : []
  const open = lines.find(({ key }) => key === address['open'])
  const range = filter ? t.to(f.date(filter.from), f.date(filter.to)) : ''
  const moment = f.dateTime(table.data?.asOf ?? asOf ?? now)
  const written = bulletins.data?.items.filter(({ day }) => day === dayOf(now)).map(({ template }) => template)
  const due = playbook.due(written)
  const write = may(api.figures.freezeBulletin) && due ? `/bulletins/new?template=${due.code}` : undefined
  const last = bulletins.data?.items[0]
  const copied = () =>
    asText(
      lines,
      { name: t.by[by], metrics: metrics.map(nameOfMetric), how: [ui.share.named, ui.share.scanned, ui.share.tallied] },
      t.copiedAsOf(moment, range, scope.label),
    )

  return (
    <>
      <PageHead
        title={table.data ? t.title(moment) : t.titleOpening}
        sub={[range, scope.label, response?.name ?? t.noResponse].filter(Boolean).join(t.dot)}
        primary={write && due ? { label: t.write(due.time), href: write } : undefined}
        others={may(api.figures.listTemplates) ? [{ label: forms.title, href: '/figures/templates' }] : undefined}
      >
        <FilterTools {...chosen} />
      </PageHead>
      {asOf && (
        <Callout
          title={t.asOf.banner(f.dateTime(asOf))}
          action={<Action label={t.asOf.toNow} onClick={() => go({ asOf: undefined })} />}
        >
          {t.asOf.bannerText}
        </Callout>
      )}
      <div className="k-figs">
        <Card
          flush
          tools={
            <div className="k-line k-grow" data-apart>
              <Segmented
                label={t.by.label}
                options={ways.map((value) => ({ value, label: t.by[value] }))}
                value={by}
                onChange={(next) => go({ by: next === 'kind' ? undefined : next, open: undefined })}
              />
              {has && !phone && <CopyButton label={t.copyTable} text={copied} />}
            </div>
          }
          footer={
            <>
              <span>
                {t.footer}
                {table.data && (
                  <>
                    {t.dot}
                    <button type="button" className="k-bare k-fig-more" onClick={() => setReading(true)}>
                      {t.rules}
                    </button>
                  </>
                )}
              </span>
              {last && <Restated bulletin={last} />}
            </>
          }
        >
          <FiguresTable
            label={t.rowsOf[by]}
            nameHead={t.by[by]}
            addedHead={adds ? (asOf ? t.head.thatDay : t.head.today) : undefined}
            addedOn={today}
            lines={lines}
            open={open?.key}
            onOpen={(key) => go({ open: key === address['open'] ? undefined : key })}
            loading={table.isPending}
            error={
              table.error && !table.data ? (
                <Problem problem={table.error} onRetry={() => void table.refetch()} />
              ) : undefined
            }
            empty={
              <EmptyState
                text={t.empty}
                action={
                  chosen.hasResponse && chosen.span !== 'response'
                    ? { label: t.emptyGo, onClick: () => go({ span: undefined, from: undefined, to: undefined }) }
                    : { label: t.emptyToday, href: '/' }
                }
              />
            }
          />
        </Card>
        <aside>
          {open && (
            <DetailPlace
              title={open.name}
              sub={`${f.number(knownCount(open.values, open.metric))} ${open.unit ?? unitOf(open.metric)}`}
              entries={entriesHref(open.filter)}
              onClose={() => go({ open: undefined })}
            >
              <FigureDetail line={open} by={by} nameOf={nameOf} />
            </DetailPlace>
          )}
          {responseId !== null && (
            <BulletinList
              bulletins={bulletins.data?.items}
              problem={bulletins.error}
              onRetry={() => void bulletins.refetch()}
              write={write}
            />
          )}
        </aside>
      </div>
      {reading && table.data && <RulesDialog rules={table.data.rules} onClose={() => setReading(false)} />}
    </>
  )
}
