import { useState } from 'react'
import { api, useQueryOf } from '../../api/index.ts'
import { Problem } from '../../app/Problem.tsx'
import { useAddress } from '../../app/useAddress.ts'
import { useParam } from '../../app/useParam.ts'
import { useWorkplace } from '../../app/useWorkplace.ts'
import { useText } from '../../i18n/index.ts'
import { paperText } from '../../i18n/messages/my-day.paper.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Callout } from '../../ui/Callout.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { canKeep } from './paper/draftStore.ts'
import { PaperSheet } from './paper/PaperSheet.tsx'
import { usePaperDraft } from './paper/usePaperDraft.ts'
import { useSendPaper } from './paper/useSendPaper.ts'
import { sheetsOf, slotNow } from './print/numbered.ts'
import { SheetChoices } from './print/SheetChoices.tsx'
import { useWholeDay } from './print/useWholeDay.ts'
import { windowsOf } from './print/windows.ts'
import './paper/paper.css'

/** What was written on the printed sheet, entered in one pass in the order of the sheet. */
export function PaperPage() {
  const t = useText(paperText)
  const f = useFormat()
  const rosterId = useParam('rosterId')
  const day = useParam('day')
  const { me } = useWorkplace()
  const [address, setAddress] = useAddress()
  const roster = useQueryOf(api.rosters.getRoster, { rosterId })
  const whole = useWholeDay(rosterId, day)
  const paper = usePaperDraft(rosterId, day)
  const [now] = useState(() => new Date().toISOString())
  const dues = whole.data ?? []
  const mine = dues.some(({ responsibleId }) => responsibleId === me.accountId)
  const worker = address['worker'] ?? (mine ? me.accountId : 'all')
  const slot = address['slot'] ?? String(slotNow(dues, now) ?? 'all')
  const sheets = sheetsOf(dues, {
    worker: worker === 'all' ? null : worker,
    slot: slot === 'all' ? null : Number(slot),
  })
  const lines = sheets.flatMap((sheet) => sheet.lines)
  const { send, sending, problem, bad, good, strict } = useSendPaper({
    paper,
    set: roster.data?.questionSet,
    day,
    lines,
  })
  const rows = Object.values(paper.draft?.rows ?? {})
  const count = (state: string) => rows.filter((row) => row.state === state).length
  const readProblem = roster.error ?? whole.error
  return (
    <>
      <PageHead
        title={roster.data ? t.entry.title(roster.data.name) : t.sheet.loading}
        note={f.day(day)}
        sub={t.entry.sub}
        back={{ label: t.sheet.back, href: `/rosters/${rosterId}` }}
        primary={{
          label: sending
            ? t.entry.sending(sending.done, sending.all)
            : good.length > 0
              ? t.entry.send(good.length)
              : bad.length > 0
                ? t.entry.mend
                : t.entry.nothing,
          keys: 'ctrl+enter',
          busy: sending !== undefined,
          disabled: good.length + bad.length === 0,
          onClick: () => void send(),
        }}
        progress={
          sending && (
            <ProgressBar
              total={sending.all}
              parts={[{ key: 'sent', label: t.entry.state.sent, value: sending.done, tone: 'done' }]}
            />
          )
        }
      >
        <SheetChoices
          dues={dues}
          windows={roster.data ? windowsOf(roster.data.rhythm) : []}
          worker={worker}
          slot={slot}
          onChange={setAddress}
        />
      </PageHead>
      {problem && <Problem problem={problem} onRetry={() => void send()} />}
      {count('unsure') > 0 && !sending && <Callout title={t.entry.unsure(count('unsure'))}>{t.entry.kept}</Callout>}
      {count('refused') > 0 && <Callout tone="danger" title={t.entry.refused(count('refused'))} />}
      {strict && bad.length > 0 && <Callout tone="danger" title={t.entry.bad(bad.length)} />}
      {readProblem ? (
        <Problem problem={readProblem} onRetry={() => void (roster.error ? roster.refetch() : whole.refetch())} />
      ) : !roster.data || !whole.data || !paper.draft ? (
        <Waiting rows={10} />
      ) : lines.length === 0 ? (
        <EmptyState text={t.entry.none} action={{ label: t.sheet.back, href: `/rosters/${rosterId}` }} />
      ) : (
        <PaperSheet
          sheets={sheets}
          set={roster.data.questionSet}
          subject={roster.data.subject}
          draft={paper.draft}
          problems={new Map(strict ? bad.map(({ key, problems }) => [key, problems]) : [])}
          onEdit={paper.edit}
          onSheet={(part) => paper.set((draft) => ({ ...draft, ...part }))}
        />
      )}
      <p className="k-muted" role="status">
        {[count('sent') > 0 && t.entry.saved(count('sent')), canKeep() ? t.entry.kept : t.entry.notKept]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  )
}
