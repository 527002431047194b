import { useState } from 'react'
import { useText } from '../../../../i18n/index.ts'
import { chainText } from '../../../../i18n/messages/chain.ts'
import { Action } from '../../../../ui/Action.tsx'
import { Card } from '../../../../ui/Card.tsx'
import { EmptyState } from '../../../../ui/EmptyState.tsx'
import { Segmented } from '../../../../ui/Segmented.tsx'
import { say } from '../../../../ui/say.ts'
import { usePhone } from '../../../../ui/usePhone.ts'
import type { ChainRow, ChainWork } from '../useChain.ts'
import { RowList } from './RowList.tsx'
import { RowsTable } from './RowsTable.tsx'
import { needsLook, rowName } from './rowWords.ts'

type View = 'look' | 'all'

const AT_ONCE = 250

/** The one list: as a table on the desk, as rows on the phone; what should be looked at can be shown alone. */
export function RowsCard({ work }: { work: ChainWork }) {
  const t = useText(chainText)
  const phone = usePhone()
  const [view, setView] = useState<View>('all')
  const [count, setCount] = useState(AT_ONCE)
  const { rows } = work
  const looked = rows.filter(needsLook)
  const chosen = view === 'look' ? looked : rows
  const shown = chosen.slice(0, count).map((row) => ({ row, number: rows.indexOf(row) + 1 }))
  const take = (row: ChainRow) => {
    work.take(row.id)
    say(t.table.taken(rowName(row)))
  }
  const part = { rows: shown, onFix: work.fix, onTake: take }
  return (
    <Card
      flush
      title={t.table.title}
      tools={
        rows.length > 0 && (
          <Segmented
            label={t.table.show}
            options={[
              { value: 'all', label: t.table.all, count: rows.length },
              { value: 'look', label: t.table.look, count: looked.length },
            ]}
            value={view}
            onChange={setView}
          />
        )
      }
      footer={rows.length > 0 && !phone ? <span>{t.table.keys}</span> : undefined}
    >
      {rows.length === 0 ? (
        <EmptyState text={t.table.empty} />
      ) : shown.length === 0 ? (
        <EmptyState text={t.table.noneToLook} action={{ label: t.table.seeAll, onClick: () => setView('all') }} />
      ) : phone ? (
        <RowList {...part} />
      ) : (
        <RowsTable {...part} />
      )}
      {chosen.length > count && (
        <p className="k-chain-more">
          <Action label={t.table.more(chosen.length - count)} onClick={() => setCount(count + AT_ONCE)} />
        </p>
      )}
    </Card>
  )
}
