import type { RosterSummary } from '@kapok/contract/rosters/schema'
import { Fragment } from 'react'
import { fill, useFormat, useText } from '../../../i18n/index.ts'
import { rostersText } from '../../../i18n/messages/rosters.ts'
import { todayText } from '../../../i18n/messages/today.ts'
import { Link } from '../../../ui/Link.tsx'
import { Urgent } from '../../../ui/Urgent.tsx'
import { nextEnd } from './nextEnd.ts'

const SHOWN = 3
const SOON = 3_600_000

/** The rosters with their sizes, and the window that is about to end. */
export function TodaySub({ rosters, now }: { rosters: readonly RosterSummary[]; now: number }) {
  const t = useText(todayText)
  const words = useText(rostersText)
  const f = useFormat()
  const end = nextEnd(rosters, now)
  const left = end && f.span(end.left)
  return (
    <>
      {rosters.slice(0, SHOWN).map((roster, index) => (
        <Fragment key={roster.id}>
          {index > 0 && ' · '}
          <Link href={`/rosters/${roster.id}`}>{roster.name}</Link> {words.size[roster.subject](roster.listings)}
          {roster.closedToday && ` ${t.closed}`}
        </Fragment>
      ))}
      {rosters.length > SHOWN && ` · ${t.more(rosters.length)}`}
      {end && left !== undefined && (
        <>
          {' · '}
          {fill(t.ends(end.roster.name, end.time), { left: end.left <= SOON ? <Urgent>{left}</Urgent> : left })}
        </>
      )}
    </>
  )
}
