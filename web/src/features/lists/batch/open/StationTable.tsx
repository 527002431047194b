import type { Batch, DeadlineView } from '@kapok/contract/lists/schema'
import { useState } from 'react'
import { useAddress } from '../../../../app/useAddress.ts'
import { useFormat, useText } from '../../../../i18n/index.ts'
import { listsBatchText } from '../../../../i18n/messages/lists.batch.ts'
import { Action } from '../../../../ui/Action.tsx'
import { EmptyState } from '../../../../ui/EmptyState.tsx'
import { Link } from '../../../../ui/Link.tsx'
import { Tag } from '../../../../ui/Tag.tsx'
import { DataTable } from '../../../../ui/table/DataTable.tsx'
import { useWhen } from '../../shared/useWhen.ts'
import { WorkBar } from '../../shared/WorkBar.tsx'
import { rowsOf, settledOf } from '../../shared/workStates.ts'
import { ShareDialog } from './ShareDialog.tsx'

type Part = DeadlineView['parts'][number]

/** Stations with their own pace: those that will be late on top, then those with most left. */
export function StationTable({ batch, parts, now }: { batch: Batch; parts: readonly Part[]; now: number }) {
  const t = useText(listsBatchText)
  const f = useFormat()
  const when = useWhen(now)
  const [, go] = useAddress()
  const [sharing, setSharing] = useState<Part>()
  const left = ({ work }: Part) => rowsOf(work) - settledOf(work)
  const rows = parts.toSorted((a, b) => Number(b.paceView.late) - Number(a.paceView.late) || left(b) - left(a))
  const { head } = t.now
  const finish = (part: Part) =>
    left(part) === 0 ? (
      '✓'
    ) : part.paceView.finishesAt === null ? (
      <span className="k-muted">{t.now.unknownFinish}</span>
    ) : (
      when(part.paceView.finishesAt)
    )
  const share = (part: Part) =>
    batch.may.split && part.work.untouched > 0 && batch.state === 'open' ? (
      <Action label={t.now.share} onClick={() => setSharing(part)} />
    ) : (
      ''
    )
  const name = (part: Part) => (
    <>
      <Link href={`/rosters/${part.rosterId}`}>{part.organisationName}</Link>{' '}
      {part.paceView.late && left(part) > 0 && <Tag tone="danger">▲ {t.now.lateTag}</Tag>}
    </>
  )
  const bar = (part: Part) => (
    <span className="k-batch-work">
      <WorkBar work={part.work} />
      <span>
        {f.number(settledOf(part.work))} / {f.number(part.rows)}
      </span>
    </span>
  )
  return (
    <>
      <DataTable
        label={t.now.stations}
        rows={rows}
        rowKey={({ rosterId }) => rosterId}
        rowName={({ organisationName }) => organisationName}
        rowHeight={48}
        onOpen={(part) => go({ view: 'rows', station: part.organisationId, work: undefined }, { replace: false })}
        empty={<EmptyState text={t.now.unplaced(batch.work.unplaced)} />}
        columns={[
          { key: 'name', head: head.station, cell: name },
          { key: 'work', head: head.work, width: 300, cell: bar },
          {
            key: 'pace',
            head: head.pace,
            width: 90,
            right: true,
            cell: ({ pace }) => f.number(Math.round(pace * 10) / 10),
          },
          { key: 'finish', head: head.finish, width: 150, cell: finish },
          { key: 'workers', head: head.workers, width: 80, right: true, cell: ({ workers }) => f.number(workers) },
          { key: 'share', head: '', width: 130, cell: share },
        ]}
        phoneRow={(part) => (
          <div className="k-part-row">
            <span className="k-line" data-apart>
              <span>{name(part)}</span>
              <small>{finish(part)}</small>
            </span>
            {bar(part)}
            {share(part)}
          </div>
        )}
      />
      {sharing && <ShareDialog batch={batch} part={sharing} onClose={() => setSharing(undefined)} />}
    </>
  )
}
