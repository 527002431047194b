import { useState } from 'react'
import { api, useQueryOf } from '../../api/index.ts'
import { Problem } from '../../app/Problem.tsx'
import { useParam } from '../../app/useParam.ts'
import { dayOf, useFormat, useText } from '../../i18n/index.ts'
import { closeText } from '../../i18n/messages/close.ts'
import { PageHead } from '../../ui/PageHead.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { CloseFigures } from './close/CloseFigures.tsx'
import { CloseHistory } from './close/CloseHistory.tsx'
import { CloseOthers } from './close/CloseOthers.tsx'
import { OpenNames } from './close/OpenNames.tsx'
import { SignBox } from './close/SignBox.tsx'
import { SignedSheet } from './close/SignedSheet.tsx'
import { SilentPhones } from './close/SilentPhones.tsx'
import { useSign } from './close/useSign.ts'
import { DoorSheet } from './today/door/DoorSheet.tsx'
import { useNow } from './today/useNow.ts'
import './close/close.css'

/** The end of a day: who is still open and why, which phones are silent, the signature; afterwards the signed sheet. */
export function ClosePage() {
  const t = useText(closeText)
  const f = useFormat()
  const now = useNow()
  const rosterId = useParam('rosterId')
  const day = useParam('day')
  const { data: preview, error, refetch } = useQueryOf(api.rosters.previewClose, { rosterId, day })
  const roster = useQueryOf(api.rosters.getRoster, { rosterId })
  const sign = useSign(preview, () => void refetch())
  const [door, setDoor] = useState<string>()
  if (!preview)
    return (
      <>
        <PageHead title={t.plain} note={f.day(day)} back={{ label: t.back, href: '/rosters' }} />
        {error ? <Problem problem={error} onRetry={() => void refetch()} /> : <Waiting rows={10} />}
      </>
    )
  const standing = preview.closes.find(({ reopened }) => reopened === null)
  return (
    <>
      <PageHead
        title={t.title(preview.roster.name)}
        note={f.day(day)}
        sub={standing ? t.subSigned : t.sub}
        back={{ label: preview.roster.name, href: `/rosters/${rosterId}` }}
      />
      <CloseFigures
        counts={standing?.counts ?? preview.counts}
        rosterId={rosterId}
        rosterName={preview.roster.name}
        day={day}
        now={now}
      />
      <div className="k-close-two">
        {standing ? (
          <SignedSheet
            close={standing}
            roster={preview.roster}
            mayReopen={roster.data?.may.reopen ?? false}
            now={now}
          />
        ) : (
          <OpenNames preview={preview} said={sign.said} onSay={sign.onSay} onOpen={setDoor} now={now} />
        )}
        <div className="k-close-side">
          {!standing && (
            <>
              <SilentPhones
                phones={preview.silentPhones}
                seen={sign.allSeen}
                onSeen={preview.mayClose ? sign.onSeen : undefined}
              />
              <SignBox
                preview={preview}
                now={now}
                first={sign.first}
                busy={sign.busy}
                problem={sign.problem}
                onSign={sign.sign}
              />
            </>
          )}
          {standing && day === dayOf(now) && <CloseOthers roster={preview.roster} day={day} />}
          <CloseHistory closes={preview.closes} />
        </div>
      </div>
      <DoorSheet
        listingIds={door === undefined ? [] : [door]}
        rosterId={rosterId}
        onClose={() => setDoor(undefined)}
        now={now}
      />
    </>
  )
}
