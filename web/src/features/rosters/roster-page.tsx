import { api, useQueryOf } from '../../api/index.ts'
import { ExportButton } from '../../app/export/ExportButton.tsx'
import { Problem } from '../../app/Problem.tsx'
import { useAddress } from '../../app/useAddress.ts'
import { useParam } from '../../app/useParam.ts'
import { useWorkplace } from '../../app/useWorkplace.ts'
import { dayOf, useFormat, useText } from '../../i18n/index.ts'
import { exportText } from '../../i18n/messages/export.ts'
import { rostersText } from '../../i18n/messages/rosters.ts'
import { todayText } from '../../i18n/messages/today.ts'
import { Callout } from '../../ui/Callout.tsx'
import { Card } from '../../ui/Card.tsx'
import { Link } from '../../ui/Link.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { NamesSheet } from './coverage/NamesSheet.tsx'
import { useRhythmText } from './list/useRhythmText.ts'
import { EditRoster } from './roster/EditRoster.tsx'
import { PeopleList } from './roster/PeopleList.tsx'
import { RosterDays } from './roster/RosterDays.tsx'
import { RosterFacts } from './roster/RosterFacts.tsx'
import { RosterFigures } from './roster/RosterFigures.tsx'
import { RosterWorkers } from './roster/RosterWorkers.tsx'
import { useListings } from './roster/useListings.ts'
import { DoorSheet } from './today/door/DoorSheet.tsx'
import { countOf, showOf } from './today/show.ts'
import { UnsignedNotice } from './today/UnsignedNotice.tsx'
import { useNow } from './today/useNow.ts'
import './roster/roster.css'

/** One roster: its day, its people, who works on it, its signed days, and how it is done. */
export function RosterPage() {
  const t = useText(rostersText)
  const words = useText(todayText)
  const exporting = useText(exportText)
  const f = useFormat()
  const now = useNow()
  const rosterId = useParam('rosterId')
  const [address, go] = useAddress()
  const { may } = useWorkplace()
  const { data: roster, error, refetch } = useQueryOf(api.rosters.getRoster, { rosterId })
  const people = useListings(rosterId)
  const rhythm = useRhythmText()
  const today = dayOf(now)
  const show = address['show'] === undefined ? undefined : showOf(address['show'])
  const at = (what: string) => `/rosters/${rosterId}/${what}/${today}`
  const print = { label: t.roster.print, href: at('print') }
  const bring = { label: t.roster.import, href: `/lists/new?roster=${rosterId}` }
  const ended = roster?.endsOn != null && roster.endsOn < today
  if (!roster)
    return (
      <>
        <PageHead title={t.list.title} back={{ label: t.roster.back, href: '/rosters' }} />
        {error ? <Problem problem={error} onRetry={() => void refetch()} /> : <Waiting rows={10} />}
      </>
    )
  return (
    <>
      <PageHead
        title={roster.name}
        note={t.size[roster.subject](roster.listings)}
        sub={[
          roster.organisationName,
          rhythm(roster.rhythm),
          ended && roster.endsOn ? t.roster.ended(f.date(roster.endsOn)) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
        back={{ label: t.roster.back, href: '/rosters' }}
        primary={roster.may.close ? { label: t.roster.closeDay, href: at('close') } : undefined}
        others={may(api.lists.receiveBatch) && !ended ? [print, bring] : [print]}
      />
      {roster.closedToday && <Callout tone="plain" title={t.list.closedToday} />}
      <UnsignedNotice rosters={[roster]} mayClose={roster.may.close} />
      <RosterFigures roster={roster} show={show} onShow={(next) => go({ show: next })} />
      <div className="k-roster-two">
        <Card
          flush
          title={t.people.title(t.size[roster.subject](roster.listings))}
          tools={
            <span className="k-line">
              {roster.may.record && <Link href={at('paper')}>{t.roster.paper}</Link>}
              {may(api.rosters.exportListings) && roster.listings > 0 && (
                <ExportButton
                  title={`${exporting.list} · ${t.size[roster.subject](roster.listings)}`}
                  fetchFile={(ask, options) => api.rosters.exportListings({ rosterId, ...ask }, options)}
                />
              )}
            </span>
          }
        >
          {people.error && people.listings.length === 0 ? (
            <Problem problem={people.error} onRetry={() => void people.refetch()} />
          ) : people.loading ? (
            <Waiting rows={8} />
          ) : (
            <PeopleList
              roster={roster}
              listings={people.listings}
              open={address['door']}
              onOpen={({ listingId }) => go({ door: listingId })}
            />
          )}
        </Card>
        <div className="k-stack" data-wide>
          <RosterDays roster={roster} />
          <RosterWorkers roster={roster} />
          <RosterFacts roster={roster} onEdit={() => go({ edit: '1' })} />
        </div>
      </div>
      {show !== undefined && (
        <NamesSheet
          title={words.list[show](words.list.times(countOf(roster.today, show)))}
          sub={`${roster.name} · ${f.day(today)}`}
          which={{ rosterId, show, day: today }}
          now={now}
          onClose={() => go({ show: undefined })}
        />
      )}
      <DoorSheet
        listingIds={address['door'] ? [address['door']] : []}
        rosterId={rosterId}
        onClose={() => go({ door: undefined })}
        now={now}
      />
      {address['edit'] !== undefined && roster.may.edit && (
        <EditRoster roster={roster} onClose={() => go({ edit: undefined })} />
      )}
    </>
  )
}
