import type { Bulletin, Changes } from '@kapok/contract/figures/schema'
import type { ServiceEntry } from '@kapok/contract/ledger/schema'
import { useText } from '../../../i18n/index.ts'
import { figuresText } from '../../../i18n/messages/figures.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { Card } from '../../../ui/Card.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Link } from '../../../ui/Link.tsx'
import { EntryTable } from '../entries/EntryTable.tsx'
import { entriesHref } from '../filter/filter.ts'

type CorrectionsProps = {
  bulletin: Bulletin
  changes: Changes
  corrections: readonly ServiceEntry[]
  open: string | undefined
  onOpen: (entry: ServiceEntry) => void
}

/** What was recorded late or taken back since; ordinary work that came later is only mentioned, it corrects nothing. */
export function Corrections({ bulletin, changes, corrections, open, onOpen }: CorrectionsProps) {
  const t = useText(figuresText)
  const f = useFormat()
  const { id: bulletinId, responseId, areaId, day, figures } = bulletin
  const from = figures.reduce((first, figure) => (figure.from < first ? figure.from : first), day)
  const href = (change: 'corrected' | 'later') => entriesHref({ responseId, areaId, from, to: day, bulletinId, change })
  const more = changes.corrected - corrections.length
  return (
    <Card
      flush
      title={t.bulletin.corrections}
      sub={changes.corrected === 0 ? undefined : t.corrections(f.number(changes.corrected))}
      footer={
        changes.later === 0 && more <= 0 ? undefined : (
          <>
            {more > 0 && <Link href={href('corrected')}>{t.bulletin.moreCorrections(f.number(more))}</Link>}
            {changes.later > 0 && (
              <span>
                {t.bulletin.later} <Link href={href('later')}>{t.bulletin.laterCount(f.number(changes.later))}</Link>
              </span>
            )}
          </>
        )
      }
    >
      <EntryTable
        label={t.bulletin.corrections}
        entries={corrections}
        open={open}
        corrections
        onOpen={onOpen}
        empty={<EmptyState text={t.bulletin.noCorrections} />}
      />
    </Card>
  )
}
