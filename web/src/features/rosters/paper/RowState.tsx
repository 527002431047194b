import type { DueRow } from '@kapok/contract/rosters/schema'
import { useText } from '../../../i18n/index.ts'
import { contactText } from '../../../i18n/messages/contact.ts'
import { paperText } from '../../../i18n/messages/my-day.paper.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { StatusTag } from '../../../ui/StatusTag.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import type { PaperRow, RowProblem } from './paperDraft.ts'

type RowStateProps = { row: PaperRow; due: DueRow; problems: readonly RowProblem[] }

/** How a row stands: saved, without an answer, refused and why, lacking something; or what is known already. */
export function RowState({ row, due, problems }: RowStateProps) {
  const t = useText(paperText)
  const c = useText(contactText)
  const f = useFormat()
  if (row.state === 'sent') return <StatusTag status="reached" label={t.entry.state.sent} />
  if (row.state === 'unsure') return <Tag tone="warn">{t.entry.state.waiting}</Tag>
  if (row.state === 'refused')
    return (
      <span className="pp-refused">
        <StatusTag status="flagged" label={t.entry.state.refused} /> {row.reason}
      </span>
    )
  const lacking = problems.flatMap((problem) =>
    problem.field === 'answers'
      ? problem.problems.map(({ code }) => (code === 'missing' ? t.entry.problem.missing : t.entry.problem.wrong))
      : problem.field === 'note' || problem.field === 'digit'
        ? [`${t.entry.problem.missing} ${problem.field === 'note' ? t.entry.head.note : t.entry.head.outcome}`]
        : [problem.field === 'putOff' ? `${t.entry.problem.missing} ${t.entry.putOffTo}` : t.entry.badTime],
  )
  if (lacking.length > 0) return <Tag tone="danger">{[...new Set(lacking)].join(' · ')}</Tag>
  if (due.status === 'reached') return <small>{`${t.entry.state.done} ${due.lastAt ? f.time(due.lastAt) : ''}`}</small>
  return due.status === 'not_tried' ? null : <small>{c.status[due.status]}</small>
}
