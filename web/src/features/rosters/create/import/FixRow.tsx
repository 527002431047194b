import type { ListingRow, PreviewRow } from '@kapok/contract/rosters/schema'
import { type KeyboardEvent, useState } from 'react'
import { useText } from '../../../../i18n/index.ts'
import { appText } from '../../../../i18n/messages/app.ts'
import { rostersText } from '../../../../i18n/messages/rosters.ts'
import { Action } from '../../../../ui/Action.tsx'
import type { ListColumn } from './columns.ts'

type FixRowProps = {
  row: PreviewRow
  columns: readonly ListColumn[]
  busy: boolean
  onDone: (row: ListingRow) => void
  onCancel: () => void
}

/** A row being mended where it stands; Enter checks it again, Escape leaves it. */
export function FixRow({ row, columns, busy, onDone, onCancel }: FixRowProps) {
  const t = useText(rostersText).create.people
  const app = useText(appText)
  const [cells, setCells] = useState(row.row)
  const first = columns.find((column) => row.problems.some((each) => each.blocking && each.column === column))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') onDone(cells)
    else if (event.key === 'Escape') onCancel()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <tr data-fixing>
      <th scope="row">{row.line}</th>
      {columns.map((column) => {
        const wrong = row.problems.filter((each) => each.column === column)
        return (
          <td key={column}>
            <input
              className="k-input"
              aria-label={`${t.fixTitle(row.line, '')}${t.columns[column]}`}
              aria-invalid={wrong.some((each) => each.blocking) || undefined}
              // the reader pressed “mend”: what is wrong is where they want to be
              // biome-ignore lint/a11y/noAutofocus: see above
              autoFocus={column === first}
              value={cells[column]}
              onChange={(event) => {
                const { value } = event.currentTarget
                setCells((before) => ({ ...before, [column]: value }))
              }}
              onKeyDown={onKeyDown}
            />
            {wrong.map(({ code, message }) => (
              <small key={code}>{message}</small>
            ))}
          </td>
        )
      })}
      <td>
        <span className="k-preview-result">
          <Action tone="primary" label={t.recheck} busy={busy} onClick={() => onDone(cells)} />
          <Action label={app.form.cancel} onClick={onCancel} />
        </span>
      </td>
    </tr>
  )
}
