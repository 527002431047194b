import { knownCount } from '@kapok/contract/figures/metrics'
import { useRouter } from '@tanstack/react-router'
import { api, usePagesOf, useQueryOf } from '../../api/index.ts'
import { NotYours } from '../../app/NotYours.tsx'
import { Problem } from '../../app/Problem.tsx'
import { useWorkplace } from '../../app/useWorkplace.ts'
import { useText } from '../../i18n/index.ts'
import { figuresText } from '../../i18n/messages/figures.ts'
import { Action } from '../../ui/Action.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { KeyFigures } from '../../ui/KeyFigures.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { EntrySheet } from './entries/EntrySheet.tsx'
import { EntryTable } from './entries/EntryTable.tsx'
import { FilterChips } from './entries/FilterChips.tsx'
import { useEntryFilter } from './entries/useEntryFilter.ts'
import { metrics } from './filter/filter.ts'
import { useMetric } from './useMetric.ts'
import './figures.css'

export function EntriesPage() {
  const t = useText(figuresText)
  const { may } = useWorkplace()
  return may(api.figures.listEntries) ? <Entries /> : <NotYours title={t.entries.title} />
}

function Entries() {
  const t = useText(figuresText)
  const { history } = useRouter()
  const { nameOf } = useMetric()
  const { filter, metric, address, go, own } = useEntryFilter()
  const pages = usePagesOf(api.figures.listEntries, filter && { ...filter, limit: 100 })
  const change = filter?.change
  // What a bulletin did not know is a list to look through, not a figure.
  const table = useQueryOf(api.figures.getTable, filter && change === undefined ? { ...filter, by: 'kind' } : null)
  const open = pages.items.find(({ id }) => id === address['open'])
  const total = table.data?.total
  return (
    <>
      <PageHead title={t.entries.title} sub={t.entries.sub} back={{ label: t.entries.back, href: '/figures' }}>
        {filter && <FilterChips filter={filter} go={go} own={own} />}
      </PageHead>
      {filter?.bulletinId !== undefined && (
        <Callout
          tone="plain"
          title={t.entries.bulletin[change ?? 'published'].title}
          action={
            <Action label={t.entries.bulletin.open} onClick={() => history.push(`/bulletins/${filter.bulletinId}`)} />
          }
        >
          {t.entries.bulletin[change ?? 'published'].text}
        </Callout>
      )}
      {total && (
        <KeyFigures
          label={t.entries.figures}
          figures={metrics.map((each) => ({
            key: each,
            label: nameOf(each),
            value: knownCount(total, each),
            chosen: each === metric,
            onClick: () => go({ figure: each === metric ? undefined : each }),
          }))}
        />
      )}
      <Card flush>
        <EntryTable
          label={t.entries.list}
          entries={pages.items}
          open={open?.id}
          onOpen={({ id }) => go({ open: id === address['open'] ? undefined : id })}
          onEnd={() => void pages.fetchNextPage()}
          more={pages.hasNextPage}
          loading={pages.isPending || pages.isFetchingNextPage}
          height="max(360px, calc(100dvh - 300px))"
          error={
            pages.error && pages.items.length === 0 ? (
              <Problem problem={pages.error} onRetry={() => void pages.refetch()} />
            ) : undefined
          }
          empty={<EmptyState text={t.entries.empty} action={{ label: t.entries.emptyGo, href: '/figures' }} />}
        />
      </Card>
      {open && (
        <EntrySheet
          key={open.id}
          entry={open}
          entries={pages.items}
          onOpen={(id) => go({ open: id })}
          onClose={() => go({ open: undefined })}
        />
      )}
    </>
  )
}
