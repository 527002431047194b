import { isTag, tags } from '@kapok/contract/people/tags'
import type { Question } from '@kapok/contract/playbooks/schema'
import { useText } from '../../../i18n/index.ts'
import { paperText } from '../../../i18n/messages/my-day.paper.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { StatusMark } from '../../../ui/StatusMark.tsx'
import type { SheetLine } from './numbered.ts'
import { digitOf, paperOutcomes } from './paperOutcomes.ts'

type DaySheetRowProps = {
  line: SheetLine
  questions: readonly Question[]
  columns: number
  /** Building and unit, where they begin. */
  place: string | undefined
  phones: readonly string[] | undefined
}

const PHONES = 2

/** One door on paper: what is known, and boxes and lines for what is found. */
export function DaySheetRow({ line: { number, due }, questions, columns, place, phones = [] }: DaySheetRowProps) {
  const t = useText(paperText)
  const f = useFormat()
  const { address, name, subject, members, age, note, status, owedFrom, putOffTo, lastAt } = due
  const known = [
    owedFrom && t.sheet.owed,
    status === 'put_off' && putOffTo && t.sheet.agreed(f.time(putOffTo)),
    due.flags.map(({ label }) => f.pick(label)).join(' '),
    note,
    due.tags.map((tag) => (isTag(tag) ? f.pick(tags[tag]) : tag)).join(' '),
  ].filter(Boolean)
  return (
    <>
      {place !== undefined && (
        <tr className="ds-place">
          <th scope="rowgroup" colSpan={columns}>
            {place}
          </th>
        </tr>
      )}
      <tr>
        <td>{number}</td>
        <td>
          <b>{address.room || '—'}</b>
        </td>
        <td>
          <b>{name}</b> {subject === 'household' ? t.sheet.people(members) : age}
          {phones.slice(0, PHONES).map((phone) => (
            <div key={phone}>{phone}</div>
          ))}
        </td>
        <td>
          {due.flags.length > 0 && <StatusMark status="flagged" />}
          {owedFrom && <StatusMark status="debt" />}
          {known.join(' · ')}
        </td>
        <td>
          {status === 'reached' ? (
            t.sheet.done(lastAt ? f.time(lastAt) : '')
          ) : (
            <div className="ds-boxes">
              {paperOutcomes.map((outcome) => (
                <span key={outcome}>
                  {digitOf(outcome)}
                  {t.short[outcome]}
                </span>
              ))}
            </div>
          )}
        </td>
        {questions.map(({ code, type }) => (
          <td key={code} className="ds-answer">
            {type === 'yes_no' && t.sheet.yesNo}
          </td>
        ))}
        <td />
      </tr>
    </>
  )
}
