import type { DueRow, Roster } from '@kapok/contract/rosters/schema'
import { useText } from '../../../i18n/index.ts'
import { contactText } from '../../../i18n/messages/contact.ts'
import { paperText } from '../../../i18n/messages/my-day.paper.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { PrintSheet } from '../../../ui/PrintSheet.tsx'
import { DaySheetRow } from './DaySheetRow.tsx'
import type { Sheet } from './numbered.ts'
import { digitOf, paperOutcomes, paperQuestions } from './paperOutcomes.ts'
import './daySheet.css'

type DaySheetProps = {
  sheet: Sheet
  roster: Pick<Roster, 'name' | 'questionSet' | 'subject' | 'organisationName'>
  day: string
  /** The window it is for, `07:00–10:00`. */
  window: string | undefined
  phonesOf: (due: DueRow) => readonly string[]
}

/** One worker's names on paper, with room to write; what is circled here is typed as the same digit later. */
export function DaySheet({ sheet, roster, day, window, phonesOf }: DaySheetProps) {
  const t = useText(paperText)
  const c = useText(contactText)
  const f = useFormat()
  const questions = paperQuestions(roster.questionSet)
  const { lines, workerName } = sheet
  const count = roster.subject === 'household' ? t.sheet.doors(lines.length) : t.sheet.people(lines.length)
  const who = workerName ?? t.sheet.nobody
  const place = ({ address }: (typeof lines)[number]['due']) => f.door({ ...address, room: '' })
  const columns = 6 + questions.length
  const legend = paperOutcomes
    .map((outcome) => `${digitOf(outcome)} ${outcome === 'trouble' ? t.trouble : c.outcome[outcome]}`)
    .join('  ')
  return (
    <PrintSheet
      title={t.sheet.title(roster.name)}
      sub={[f.day(day), window, who, roster.organisationName, count].filter(Boolean).join(' · ')}
      signatures={t.sheet.signatures.split('|').map((each) => `${each}：`)}
      footer={t.sheet.privacy}
    >
      {/* on a phone the sheet is wider than the screen */}
      <div className="ds-scroll" role="region" aria-label={t.sheet.title(roster.name)} tabIndex={0}>
        <table className="ds-table" data-questions={questions.length}>
          <colgroup>
            <col className="ds-number" />
            <col className="ds-door" />
            <col className="ds-name" />
            <col className="ds-mind" />
            <col className="ds-outcome" />
            {questions.map(({ code }) => (
              <col key={code} className="ds-question" />
            ))}
            <col />
          </colgroup>
          <thead>
            <tr className="ds-running">
              <td colSpan={columns}>
                <div>
                  <b>{[roster.name, f.day(day), window, who].filter(Boolean).join(' · ')}</b>
                  <span>
                    {t.sheet.legend} {legend}
                  </span>
                </div>
              </td>
            </tr>
            <tr>
              <th scope="col">{t.sheet.columns.number}</th>
              <th scope="col">{t.sheet.columns.door}</th>
              <th scope="col">{t.sheet.columns.name}</th>
              <th scope="col">{t.sheet.columns.mind}</th>
              <th scope="col">{t.sheet.columns.outcome}</th>
              {questions.map((question) => (
                <th key={question.code} className="ds-asked" scope="col">
                  {f.pick(question.label)}
                  {question.type === 'number' && ` (${f.pick(question.unit)})`}
                </th>
              ))}
              <th scope="col">{t.sheet.columns.note}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, at) => {
              const before = lines[at - 1]
              return (
                <DaySheetRow
                  key={`${line.due.listingId} ${line.due.slot}`}
                  line={line}
                  questions={questions}
                  columns={columns}
                  place={before && place(before.due) === place(line.due) ? undefined : place(line.due)}
                  phones={phonesOf(line.due)}
                />
              )
            })}
          </tbody>
        </table>
      </div>
    </PrintSheet>
  )
}
