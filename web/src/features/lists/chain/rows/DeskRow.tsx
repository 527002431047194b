import { quantityText } from '@kapok/contract/lists/chain/rules'
import { memo } from 'react'
import { useText } from '../../../../i18n/index.ts'
import { chainText } from '../../../../i18n/messages/chain.ts'
import { LinkButton } from '../../../rosters/today/door/LinkButton.tsx'
import type { ChainRow } from '../useChain.ts'
import { CellField } from './CellField.tsx'
import { RowState } from './RowState.tsx'
import type { Cell } from './RowsTable.tsx'
import { furtherName, MENDED, type Mended, needsLook, rowName } from './rowWords.ts'
import { useReasons } from './useReasons.ts'

export type RowActs = {
  at: (cell: Cell) => void
  edit: (row: ChainRow, column: Mended) => void
  save: (cell: Cell, value: string, how: 'down' | 'right' | 'stay') => void
  cancel: (cell: Cell) => void
  fine: (row: ChainRow) => void
}

type DeskRowProps = {
  row: ChainRow
  number: number
  /** The column of this row that the keyboard stands on. */
  entry: Mended | undefined
  /** What the field of that column begins with; undefined while it is not open. */
  editing: string | undefined
  acts: RowActs
}

/** One person of the list; each cell that can be mended is a stop of the keyboard. */
export const DeskRow = memo(function DeskRow({ row, number, entry, editing, acts }: DeskRowProps) {
  const words = useText(chainText)
  const t = words.table
  const reasons = useReasons()(row)
  const { choice, people } = row.entry
  const beside: Record<Mended, string[]> = {
    name: [furtherName(row)].filter(Boolean),
    room: [],
    quantity: [choice === '' ? '' : t.choice(choice), people === null ? '' : t.people(people)].filter(Boolean),
    note: [],
    phone: [],
  }
  const shown: Record<Mended, string> = { ...row.entry, quantity: quantityText(row.entry.quantity) }
  return (
    <tr data-look={needsLook(row) || undefined}>
      <th scope="row">{number}</th>
      <td>
        <RowState row={row} />
        {reasons.map((reason) => (
          <small key={reason}>{reason}</small>
        ))}
        {needsLook(row) && !row.merged?.asked && (
          <LinkButton label={t.fine} about={rowName(row)} onClick={() => acts.fine(row)} />
        )}
      </td>
      {MENDED.map((column) => {
        const cell = { id: row.id, column }
        if (entry === column && editing !== undefined)
          return (
            <td key={column}>
              <CellField
                label={t.cell(t.columns[column], rowName(row))}
                start={editing}
                onSave={(value, how) => acts.save(cell, value, how)}
                onCancel={() => acts.cancel(cell)}
              />
            </td>
          )
        return (
          <td
            key={column}
            data-cell={`${column} ${row.id}`}
            tabIndex={entry === column ? 0 : -1}
            onFocus={() => acts.at(cell)}
            onDoubleClick={() => acts.edit(row, column)}
          >
            {shown[column]}
            {beside[column].map((each) => (
              <small key={each}>{each}</small>
            ))}
          </td>
        )
      })}
      <td className="k-chain-raw">{row.entry.raw}</td>
    </tr>
  )
})
