import type { Batch, BatchRow } from '@kapok/contract/lists/schema'
import { useState } from 'react'
import { useFormat, useText } from '../../../../i18n/index.ts'
import { listsBatchText } from '../../../../i18n/messages/lists.batch.ts'
import { Action } from '../../../../ui/Action.tsx'
import { DefinitionList } from '../../../../ui/DefinitionList.tsx'
import { SideSheet } from '../../../../ui/sheet/SideSheet.tsx'
import { WorkTag } from '../../shared/WorkTag.tsx'
import { SplitDialog } from '../open/SplitDialog.tsx'
import { Written } from '../ready/Written.tsx'
import { HandBackDialog } from './HandBackDialog.tsx'

type WorkSheetProps = {
  batch: Batch
  row: BatchRow
  /** What came of it, in words. */
  said: string
  onClose: () => void
}

/** One row in work: what was written, what came of it, where it is; it can be given on or handed back. */
export function WorkSheet({ batch, row, said, onClose }: WorkSheetProps) {
  const t = useText(listsBatchText)
  const f = useFormat()
  const [doing, setDoing] = useState<'split' | 'back'>()
  const { work } = row
  const open = batch.state === 'open'
  return (
    <SideSheet
      opened
      onClose={onClose}
      title={row.personName ?? t.table.row(row.line)}
      sub={t.table.row(row.line)}
      footer={
        <>
          {work?.rosterId != null && work.listingId !== null && (
            <Action label={t.rows.listing} href={`/rosters/${work.rosterId}?door=${work.listingId}`} />
          )}
          {open && batch.may.split && <Action label={t.rows.giveOn} onClick={() => setDoing('split')} />}
          {open && work && work.state !== 'not_ours' && work.state !== 'done' && (
            <Action label={t.rows.giveBack} onClick={() => setDoing('back')} />
          )}
        </>
      }
    >
      {work && (
        <section className="k-stack">
          <b>{t.rows.ours}</b>
          <DefinitionList
            items={[
              { key: 'state', term: t.table.state, value: <WorkTag state={work.state} /> },
              { key: 'answer', term: t.table.answer, value: said },
              { key: 'station', term: t.table.station, value: work.organisationName },
              { key: 'worker', term: t.table.worker, value: work.responsibleName },
              { key: 'door', term: t.table.door, value: row.address && f.door(row.address) },
            ]}
          />
        </section>
      )}
      <section className="k-stack">
        <b>{t.rows.written}</b>
        <Written columns={batch.columns} row={row} />
      </section>
      {row.personId !== null && (
        <p>
          <Action label={t.rows.person} href={`/people/${row.personId}`} />
        </p>
      )}
      {doing === 'split' && (
        <SplitDialog batch={batch} lines={[row.line]} onClose={() => setDoing(undefined)} onDone={onClose} />
      )}
      {doing === 'back' && (
        <HandBackDialog batchId={batch.id} lines={[row.line]} onClose={() => setDoing(undefined)} onDone={onClose} />
      )}
    </SideSheet>
  )
}
