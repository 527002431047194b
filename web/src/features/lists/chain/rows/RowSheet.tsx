import { useState } from 'react'
import { useText } from '../../../../i18n/index.ts'
import { chainText } from '../../../../i18n/messages/chain.ts'
import { Action } from '../../../../ui/Action.tsx'
import { SideSheet } from '../../../../ui/sheet/SideSheet.tsx'
import { TextField } from '../../../../ui/TextField.tsx'
import type { ChainRow } from '../useChain.ts'
import type { RowsPart } from './RowsTable.tsx'
import { cellsOf, MENDED, rowName } from './rowWords.ts'
import { useReasons } from './useReasons.ts'

type RowSheetProps = Pick<RowsPart, 'onFix' | 'onTake'> & { row: ChainRow; onClose: () => void }

/** One row to mend on the phone, under what was written in the chat. */
export function RowSheet({ row, onFix, onTake, onClose }: RowSheetProps) {
  const t = useText(chainText).table
  const reasons = useReasons()(row)
  const [cells, setCells] = useState(() => cellsOf(row))
  const save = () => {
    onFix(row.id, cells)
    onClose()
  }
  const take = () => {
    onTake(row)
    onClose()
  }
  return (
    <SideSheet
      opened
      onClose={onClose}
      title={t.edit(rowName(row))}
      sub={row.entry.raw}
      footer={
        <>
          <Action label={t.take} onClick={take} />
          <Action tone="primary" label={t.save} onClick={save} />
        </>
      }
    >
      <div className="k-stack">
        {reasons.map((reason) => (
          <p key={reason} className="k-muted">
            {reason}
          </p>
        ))}
        {MENDED.map((column) => (
          <TextField
            key={column}
            label={t.columns[column]}
            value={cells[column]}
            inputMode={column === 'phone' ? 'tel' : 'text'}
            onChange={(value) => setCells((before) => ({ ...before, [column]: value }))}
          />
        ))}
      </div>
    </SideSheet>
  )
}
