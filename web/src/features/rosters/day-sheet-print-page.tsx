import { useState } from 'react'
import { api, useQueryOf } from '../../api/index.ts'
import { Problem } from '../../app/Problem.tsx'
import { useAddress } from '../../app/useAddress.ts'
import { useParam } from '../../app/useParam.ts'
import { useWorkplace } from '../../app/useWorkplace.ts'
import { useText } from '../../i18n/index.ts'
import { paperText } from '../../i18n/messages/my-day.paper.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { DaySheet } from './print/DaySheet.tsx'
import { sheetsOf, slotNow } from './print/numbered.ts'
import { SheetChoices } from './print/SheetChoices.tsx'
import { useSheetPhones } from './print/useSheetPhones.ts'
import { useWholeDay } from './print/useWholeDay.ts'
import { windowsOf } from './print/windows.ts'

/** The day sheet on paper, one for each worker: for doors without a phone, and for the day the network is gone. */
export function DaySheetPrintPage() {
  const t = useText(paperText)
  const f = useFormat()
  const rosterId = useParam('rosterId')
  const day = useParam('day')
  const { me } = useWorkplace()
  const [address, setAddress] = useAddress()
  const roster = useQueryOf(api.rosters.getRoster, { rosterId })
  const whole = useWholeDay(rosterId, day)
  const [now] = useState(() => new Date().toISOString())
  const dues = whole.data ?? []
  const mine = dues.some(({ responsibleId }) => responsibleId === me.accountId)
  const worker = address['worker'] ?? (mine ? me.accountId : 'all')
  const slot = address['slot'] ?? String(slotNow(dues, now) ?? 'all')
  const chosen = { worker: worker === 'all' ? null : worker, slot: slot === 'all' ? null : Number(slot) }
  const open = address['rows'] !== 'all'
  const sheets = sheetsOf(dues, chosen)
    .map((sheet) => ({
      ...sheet,
      lines: sheet.lines.filter(({ due }) => !open || (due.status !== 'reached' && due.status !== 'duplicate')),
    }))
    .filter(({ lines }) => lines.length > 0)
  const phonesOf = useSheetPhones()
  const problem = roster.error ?? whole.error
  const windows = roster.data ? windowsOf(roster.data.rhythm) : []
  const window = chosen.slot === null ? undefined : windows[chosen.slot]
  return (
    <>
      <div className="ds-screen k-bleed">
        <PageHead
          title={roster.data ? t.sheet.title(roster.data.name) : t.sheet.loading}
          note={f.day(day)}
          back={{ label: t.sheet.back, href: `/rosters/${rosterId}` }}
          primary={{
            label: t.sheet.print,
            icon: 'print',
            keys: 'ctrl+p',
            onClick: () => globalThis.print(),
            disabled: sheets.length === 0,
          }}
          others={[{ label: t.sheet.enter, href: `/rosters/${rosterId}/paper/${day}?worker=${worker}&slot=${slot}` }]}
        >
          <SheetChoices
            dues={dues}
            windows={windows}
            worker={worker}
            slot={slot}
            rows={open ? 'open' : 'all'}
            onChange={setAddress}
          />
          <small>{t.sheet.phonesHint}</small>
        </PageHead>
      </div>
      {problem ? (
        <Problem problem={problem} onRetry={() => void (roster.error ? roster.refetch() : whole.refetch())} />
      ) : !roster.data || !whole.data ? (
        <Waiting rows={10} />
      ) : sheets.length === 0 ? (
        <EmptyState text={t.sheet.none} action={{ label: t.sheet.back, href: `/rosters/${rosterId}` }} />
      ) : (
        sheets.map((sheet) => (
          <DaySheet
            key={sheet.workerId}
            sheet={sheet}
            roster={roster.data}
            day={day}
            window={window}
            phonesOf={phonesOf}
          />
        ))
      )}
    </>
  )
}
