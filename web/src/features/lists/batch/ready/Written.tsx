import type { ListColumn } from '@kapok/contract/lists/columns'
import type { BatchRow } from '@kapok/contract/lists/schema'
import { useText } from '../../../../i18n/index.ts'
import { listsBatchText } from '../../../../i18n/messages/lists.batch.ts'
import { DefinitionList } from '../../../../ui/DefinitionList.tsx'
import { Faults } from './Faults.tsx'

/** A row as its sender wrote it: their titles, their words; empty cells are left out. */
export function Written({ columns, row }: { columns: readonly ListColumn[]; row: BatchRow }) {
  const t = useText(listsBatchText)
  const items = columns
    .map((column, index) => ({
      key: String(column.at),
      term: column.title || String(column.at + 1),
      value: row.cells[index] ?? '',
    }))
    .filter(({ value }) => value.trim() !== '')
  return (
    <div className="k-stack" data-wide>
      <DefinitionList items={items} />
      {row.faults.length > 0 && (
        <div>
          <b>{t.ask.faults}</b>
          <Faults faults={row.faults} />
        </div>
      )}
    </div>
  )
}
