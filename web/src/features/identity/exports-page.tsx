import type { ExportRow } from '@kapok/contract/identity/schema'
import { useCallback } from 'react'
import { api, usePagesOf } from '../../api/index.ts'
import { Problem } from '../../app/Problem.tsx'
import { useText } from '../../i18n/index.ts'
import { appText } from '../../i18n/messages/app.ts'
import { exportText } from '../../i18n/messages/export.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'

const WHAT: Record<string, 'listings' | 'due' | 'found' | 'badRows' | 'batch' | 'filling'> = {
  'rosters/export-listings': 'listings',
  'rosters/export-due': 'due',
  'people/export-found': 'found',
  'rosters/bad-rows-file': 'badRows',
  'figures/filling-file': 'filling',
}

/** Which files with personal data left, who took them, and what for. */
export function ExportsPage() {
  const t = useText(exportText)
  const app = useText(appText)
  const f = useFormat()
  const pages = usePagesOf(api.identity.listExports, { limit: 100 })
  const { fetchNextPage } = pages
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage])
  const what = ({ operation }: ExportRow) => {
    const key = WHAT[operation] ?? (operation.startsWith('lists/') ? 'batch' : undefined)
    return key === undefined ? operation : t.log.what[key]
  }
  const mask = ({ clear }: ExportRow) => <Tag tone={clear ? 'warn' : 'plain'}>{clear ? t.clear : t.masked}</Tag>
  return (
    <>
      <PageHead title={t.log.title} sub={t.log.sub} back={{ label: app.nav.settings, href: '/settings' }} />
      <Card flush>
        <DataTable<ExportRow>
          label={t.log.title}
          rows={pages.items}
          rowKey={(row) => row.id}
          rowName={(row) => `${row.by} ${what(row)}`}
          loading={pages.isFetching}
          more={pages.hasNextPage}
          onEnd={more}
          error={
            pages.error && pages.items.length === 0 ? (
              <Problem problem={pages.error} onRetry={() => void pages.refetch()} />
            ) : undefined
          }
          empty={<EmptyState text={t.log.empty} />}
          columns={[
            { key: 'at', head: t.log.head.at, cell: (row) => f.dateTime(row.at), nowrap: true },
            { key: 'by', head: t.log.head.by, cell: (row) => <b>{row.by}</b>, nowrap: true },
            { key: 'what', head: t.log.head.what, cell: what, nowrap: true },
            { key: 'area', head: t.log.head.area, cell: (row) => row.areaName ?? '' },
            { key: 'rows', head: t.log.head.rows, cell: (row) => f.number(row.rows), right: true },
            { key: 'mask', head: t.log.head.mask, cell: mask, nowrap: true },
            { key: 'format', head: t.log.head.format, cell: (row) => row.format },
            {
              key: 'reason',
              head: t.log.head.reason,
              cell: (row) => <span title={`${t.log.fingerprint} ${row.sha256}`}>{row.reason}</span>,
            },
          ]}
          phoneRow={(row) => (
            <ListRow
              lead={row.by}
              title={`${what(row)} · ${t.log.rows(f.number(row.rows))}`}
              note={[f.dateTime(row.at), row.reason].join(' · ')}
              tag={mask(row)}
            />
          )}
        />
      </Card>
    </>
  )
}
