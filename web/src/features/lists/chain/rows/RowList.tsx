import { quantityText } from '@kapok/contract/lists/chain/rules'
import { useState } from 'react'
import { ListRow } from '../../../../ui/ListRow.tsx'
import { RowSheet } from './RowSheet.tsx'
import { RowState } from './RowState.tsx'
import type { RowsPart } from './RowsTable.tsx'
import { needsLook } from './rowWords.ts'
import { useReasons } from './useReasons.ts'

/** The list for a thumb: room and name first; a row opens to be mended. */
export function RowList({ rows, onFix, onTake }: RowsPart) {
  const reasons = useReasons()
  const [open, setOpen] = useState<string>()
  const row = rows.find((each) => each.row.id === open)?.row
  return (
    <>
      <ul className="k-chain-list">
        {rows.map(({ row, number }) => {
          const { entry } = row
          const rest = [entry.choice, entry.note, entry.phone].filter((part) => part !== '')
          return (
            <li key={row.id}>
              <ListRow
                lead={String(number)}
                title={[entry.room, entry.name || entry.nickname].filter(Boolean).join(' ') || entry.raw}
                titleNote={quantityText(entry.quantity)}
                note={[...rest, ...(needsLook(row) ? reasons(row) : [])].join(' · ')}
                tag={needsLook(row) ? <RowState row={row} /> : undefined}
                onOpen={() => setOpen(row.id)}
              />
            </li>
          )
        })}
      </ul>
      {row && <RowSheet key={row.id} row={row} onFix={onFix} onTake={onTake} onClose={() => setOpen(undefined)} />}
    </>
  )
}
