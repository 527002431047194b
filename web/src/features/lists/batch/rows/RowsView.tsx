import type { Batch, BatchRow } from '@kapok/contract/lists/schema'
import { useState } from 'react'
import { api, usePagesOf } from '../../../../api/index.ts'
import { ExportDialog } from '../../../../app/export/ExportDialog.tsx'
import { Problem } from '../../../../app/Problem.tsx'
import { useAddress } from '../../../../app/useAddress.ts'
import { useFormat, useText } from '../../../../i18n/index.ts'
import { contactText } from '../../../../i18n/messages/contact.ts'
import { listsBatchText } from '../../../../i18n/messages/lists.batch.ts'
import { listsText } from '../../../../i18n/messages/lists.ts'
import { Action } from '../../../../ui/Action.tsx'
import { Card } from '../../../../ui/Card.tsx'
import { EmptyState } from '../../../../ui/EmptyState.tsx'
import { DataTable } from '../../../../ui/table/DataTable.tsx'
import type { Column } from '../../../../ui/table/tableProps.ts'
import { WorkTag } from '../../shared/WorkTag.tsx'
import { asWorkState } from '../../shared/workStates.ts'
import { SplitDialog } from '../open/SplitDialog.tsx'
import { AnswersDialog } from './AnswersDialog.tsx'
import { HandBackDialog } from './HandBackDialog.tsx'
import { HandBacks } from './HandBacks.tsx'
import { HandOnDialog } from './HandOnDialog.tsx'
import { RowCard } from './RowCard.tsx'
import { WorkSheet } from './WorkSheet.tsx'
import { writtenColumns } from './writtenColumns.tsx'

const NONE: ReadonlySet<string> = new Set()
const LIMIT = 100
/** A list as short as this is drawn whole: no box that scrolls by itself. */
const SHORT = 14

/** The rows that went in, by how far they are and where; some are chosen and given on, or handed back. */
export function RowsView({ batch }: { batch: Batch }) {
  const t = useText(listsBatchText)
  const words = useText(listsText)
  const contact = useText(contactText)
  const f = useFormat()
  const [address, go] = useAddress()
  const [chosen, setChosen] = useState(NONE)
  const [doing, setDoing] = useState<'split' | 'back' | 'on' | 'answer' | 'file'>()
  const work = asWorkState(address['work'])
  const station = batch.parts.find(({ organisationId }) => organisationId === address['station'])
  const pages = usePagesOf(
    api.lists.listRows,
    {
      batchId: batch.id,
      taken: 'yes',
      ...(work && { work }),
      ...(station && { organisationId: station.organisationId }),
      limit: LIMIT,
    },
    { keepLast: true },
  )
  const open = batch.state === 'open'
  const acts = open && (batch.may.split || batch.may.decide)
  const outcome = (row: BatchRow) =>
    row.work?.belongsTo
      ? [t.rows.belongs(row.work.belongsTo), row.work.receipt && t.rows.receipt(row.work.receipt)]
          .filter(Boolean)
          .join(' · ')
      : row.work?.outcome
        ? `${contact.outcome[row.work.outcome]}${row.work.at ? ` · ${f.ago(row.work.at)}` : ''}`
        : '—'
  const tag = (row: BatchRow) => (row.work ? <WorkTag state={row.work.state} /> : '')
  const columns: Column<BatchRow>[] = [
    { key: 'line', head: t.table.line, width: 72, right: true, cell: ({ line }) => line },
    {
      key: 'who',
      head: t.table.who,
      width: 132,
      cell: ({ personName }) => <b className="k-cell">{personName ?? '—'}</b>,
    },
    { key: 'state', head: t.table.state, width: 130, cell: tag },
    { key: 'answer', head: t.table.answer, width: 190, cell: outcome },
    {
      key: 'where',
      head: t.table.worker,
      width: 170,
      cell: (row) => [row.work?.organisationName, row.work?.responsibleName].filter(Boolean).join(' · '),
    },
    ...writtenColumns(batch.columns),
  ]
  const lines = [...chosen].map(Number)
  const row = pages.items.find(({ line }) => String(line) === address['line'])
  const filtered = [work && words.work[work], station?.organisationName].filter(Boolean).join(' · ')
  return (
    <>
      {work === 'not_ours' && <HandBacks batch={batch} />}
      <Card
        flush
        title={filtered || t.rows.any}
        sub={acts && work === 'handed_on' ? t.handOn.choose : undefined}
        tools={
          acts && chosen.size > 0 ? (
            <span className="k-line">
              {t.table.select(chosen.size)}
              {batch.may.split && <Action label={t.split.open} onClick={() => setDoing('split')} />}
              {work === 'unreachable' && <Action label={t.handOn.open} onClick={() => setDoing('on')} />}
              {work === 'handed_on' && <Action label={t.handOn.answer} onClick={() => setDoing('answer')} />}
              {work !== 'not_ours' && <Action label={t.rows.giveBack} onClick={() => setDoing('back')} />}
              <Action label={t.table.clear} onClick={() => setChosen(NONE)} />
            </span>
          ) : (
            <span className="k-line">
              {acts && work === 'unreachable' && pages.items.length > 0 && (
                <Action label={t.handOn.openAll(batch.work.unreachable)} onClick={() => setDoing('on')} />
              )}
              {acts && work === 'handed_on' && pages.items.length > 0 && (
                <Action label={t.handOn.file} onClick={() => setDoing('file')} />
              )}
              {filtered !== '' && (
                <Action label={t.rows.any} onClick={() => go({ work: undefined, station: undefined })} />
              )}
            </span>
          )
        }
      >
        <DataTable
          label={filtered || t.rows.any}
          columns={columns}
          rows={pages.items}
          rowKey={({ line }) => String(line)}
          rowName={({ line, personName }) => personName ?? t.table.row(line)}
          selection={acts ? { keys: chosen, onChange: setChosen } : undefined}
          onOpen={({ line }) => go({ line: String(line) })}
          open={address['line']}
          height={pages.hasNextPage || pages.items.length > SHORT ? 'max(360px, calc(100dvh - 400px))' : undefined}
          loading={pages.isPending || pages.isFetchingNextPage}
          more={pages.hasNextPage}
          onEnd={() => void pages.fetchNextPage()}
          error={
            pages.error && pages.items.length === 0 ? (
              <Problem problem={pages.error} onRetry={() => void pages.refetch()} />
            ) : undefined
          }
          empty={<EmptyState text={t.table.empty} />}
          phoneRow={(each) => (
            <RowCard
              row={each}
              columns={batch.columns}
              state={tag(each)}
              onOpen={() => go({ line: String(each.line) })}
            />
          )}
        />
        {row && <WorkSheet batch={batch} row={row} said={outcome(row)} onClose={() => go({ line: undefined })} />}
        {doing === 'split' && (
          <SplitDialog batch={batch} lines={lines} onClose={() => setDoing(undefined)} onDone={() => setChosen(NONE)} />
        )}
        {doing === 'on' && (
          <HandOnDialog
            batch={batch}
            lines={lines.length > 0 ? lines : undefined}
            organisationId={station?.organisationId}
            onClose={() => setDoing(undefined)}
            onDone={() => setChosen(NONE)}
          />
        )}
        {doing === 'answer' && (
          <AnswersDialog
            batchId={batch.id}
            lines={lines}
            onClose={() => setDoing(undefined)}
            onDone={() => setChosen(NONE)}
          />
        )}
        {doing === 'file' && (
          <ExportDialog
            title={t.handOn.file}
            fetchFile={(ask, options) => api.lists.handedOnFile({ batchId: batch.id, ...ask }, options)}
            onClose={() => setDoing(undefined)}
          />
        )}
        {doing === 'back' && (
          <HandBackDialog
            batchId={batch.id}
            lines={lines}
            onClose={() => setDoing(undefined)}
            onDone={() => setChosen(NONE)}
          />
        )}
      </Card>
    </>
  )
}
