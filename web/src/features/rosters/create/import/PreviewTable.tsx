import type { ListingRow, PreviewRow } from '@kapok/contract/rosters/schema'
import { useMemo, useState } from 'react'
import { useText } from '../../../../i18n/index.ts'
import { rostersText } from '../../../../i18n/messages/rosters.ts'
import { Action } from '../../../../ui/Action.tsx'
import { usedColumns } from './columns.ts'
import { FixRow } from './FixRow.tsx'
import { PreviewLine } from './PreviewLine.tsx'
import './preview.css'

type PreviewTableProps = {
  rows: readonly PreviewRow[]
  /** All rows of the list: columns stay the same whichever of them are looked at. */
  all: readonly PreviewRow[]
  busy: boolean
  onRecheck: (line: number, row: ListingRow) => void
}

const AT_ONCE = 100

/** The rows as they stand in the list, with the reason under each cell that something is wrong with. */
export function PreviewTable({ rows, all, busy, onRecheck }: PreviewTableProps) {
  const t = useText(rostersText).create.people
  const [count, setCount] = useState(AT_ONCE)
  const [fixing, setFixing] = useState<number>()
  const columns = useMemo(() => usedColumns(all), [all])
  const shown = rows.slice(0, count)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <div className="k-preview-box" tabIndex={0} role="region" aria-label={t.show}>
      <table className="k-preview">
        <thead>
          <tr>
            <th scope="col">{t.line}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t.columns[column]}
              </th>
            ))}
            <th scope="col">{t.result}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) =>
            row.line === fixing ? (
              <FixRow
                key={row.line}
                row={row}
                columns={columns}
                busy={busy}
                onDone={(mended) => {
                  setFixing(undefined)
                  onRecheck(row.line, mended)
                }}
                onCancel={() => setFixing(undefined)}
              />
            ) : (
              <PreviewLine key={row.line} row={row} columns={columns} onFix={busy ? undefined : setFixing} />
            ),
          )}
        </tbody>
      </table>
      {rows.length > count && (
        <p className="k-preview-more">
          <Action label={t.more(rows.length - count)} onClick={() => setCount(count + AT_ONCE)} />
        </p>
      )}
    </div>
  )
}
