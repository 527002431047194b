import type { PreviewRow } from '@kapok/contract/rosters/schema'
import { memo } from 'react'
import { useText } from '../../../../i18n/index.ts'
import { rostersText } from '../../../../i18n/messages/rosters.ts'
import { Tag } from '../../../../ui/Tag.tsx'
import { LinkButton } from '../../today/door/LinkButton.tsx'
import type { ListColumn } from './columns.ts'

type PreviewLineProps = {
  row: PreviewRow
  columns: readonly ListColumn[]
  onFix: ((line: number) => void) | undefined
}

/** One row: each cell as it was read, and why it cannot be taken. */
export const PreviewLine = memo(function PreviewLine({ row, columns, onFix }: PreviewLineProps) {
  const t = useText(rostersText).create.people
  const { line, problems, match, matchedName, canGoIn } = row
  return (
    <tr data-bad={!canGoIn || undefined}>
      <th scope="row">{line}</th>
      {columns.map((column) => {
        const here = problems.filter((each) => each.column === column)
        const blocking = here.some((each) => each.blocking)
        return (
          <td key={column} data-bad={blocking || undefined} data-doubt={(here.length > 0 && !blocking) || undefined}>
            {row.row[column] || (here.length > 0 ? '—' : '')}
            {here.map(({ code, message }) => (
              <small key={code}>{message}</small>
            ))}
          </td>
        )
      })}
      <td>
        <span className="k-preview-result">
          {canGoIn ? (
            <Tag tone={match === 'known' ? 'plain' : 'good'}>
              {match === 'known' && matchedName !== null ? t.knownAs(matchedName) : t.match[match]}
            </Tag>
          ) : (
            <>
              <Tag tone="danger">{match === 'on_roster' || match === 'repeated' ? t.match[match] : t.leave}</Tag>
              {onFix && <LinkButton label={t.fix} about={t.fixRow(line)} onClick={() => onFix(line)} />}
            </>
          )}
        </span>
      </td>
    </tr>
  )
})
