import type { QuestionSet } from '@kapok/contract/playbooks/schema'
import type { DueRow } from '@kapok/contract/rosters/schema'
import { useText } from '../../../i18n/index.ts'
import { contactText } from '../../../i18n/messages/contact.ts'
import { paperText } from '../../../i18n/messages/my-day.paper.ts'
import { Card } from '../../../ui/Card.tsx'
import { Segmented } from '../../../ui/Segmented.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import type { Sheet } from '../print/numbered.ts'
import { digitOf, paperOutcomes } from '../print/paperOutcomes.ts'
import { PaperTable } from './PaperTable.tsx'
import { type PaperDraft, type PaperRow, type RowProblem, readTime } from './paperDraft.ts'

type PaperSheetProps = {
  sheets: readonly Sheet[]
  set: QuestionSet
  subject: DueRow['subject']
  draft: PaperDraft
  problems: ReadonlyMap<string, readonly RowProblem[]>
  onEdit: (key: string, part: Partial<PaperRow>) => void
  onSheet: (part: Partial<Pick<PaperDraft, 'time' | 'method'>>) => void
}

/** What holds for the whole sheet, and a table for each worker. */
export function PaperSheet({ sheets, set, subject, draft, problems, onEdit, onSheet }: PaperSheetProps) {
  const t = useText(paperText)
  const c = useText(contactText)
  const legend = paperOutcomes.map(
    (outcome) => [digitOf(outcome), outcome === 'trouble' ? t.trouble : c.outcome[outcome]] as const,
  )
  return (
    <>
      <div className="pp-head">
        <TextField
          label={t.entry.time}
          hint={t.entry.timeHint}
          value={draft.time}
          onChange={(time) => onSheet({ time })}
          error={readTime(draft.time) ? undefined : t.entry.badTime}
        />
        <Segmented
          label={t.entry.method}
          value={draft.method}
          onChange={(method) => onSheet({ method })}
          options={[
            { value: 'door', label: c.method.door },
            { value: 'phone', label: c.method.phone },
          ]}
        />
        <div className="pp-legend">
          <small>{t.entry.keys}</small>
          <ul>
            {legend.map(([digit, words]) => (
              <li key={digit}>
                <kbd>{digit}</kbd> {words}
              </li>
            ))}
          </ul>
        </div>
      </div>
      {sheets.map((sheet) => {
        const who = sheet.workerName ?? t.sheet.nobody
        return (
          <Card
            key={sheet.workerId}
            title={who}
            sub={t.sheet[subject === 'household' ? 'doors' : 'people'](sheet.lines.length)}
            flush
          >
            <PaperTable label={who} lines={sheet.lines} set={set} draft={draft} problems={problems} onEdit={onEdit} />
          </Card>
        )
      })}
    </>
  )
}
