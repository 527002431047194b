import { api, useQueryOf } from '../../../api/index.ts'
import { Problem } from '../../../app/Problem.tsx'
import { useWorkplace } from '../../../app/useWorkplace.ts'
import { useText } from '../../../i18n/index.ts'
import { peopleText } from '../../../i18n/messages/people.ts'
import { Card } from '../../../ui/Card.tsx'
import { Link } from '../../../ui/Link.tsx'
import { Waiting } from '../../../ui/Waiting.tsx'
import { useListingWords } from './useListingWords.ts'
import './rows.css'

/** The rosters somebody is on, and who is responsible for them there. */
export function PersonRosters({ personId }: { personId: string }) {
  const t = useText(peopleText).onRosters
  const { may } = useWorkplace()
  const wordsOf = useListingWords()
  const mayRead = may(api.rosters.personListings)
  const query = useQueryOf(api.rosters.personListings, mayRead ? { personId } : null)
  if (!mayRead) return null
  const items = query.data?.items ?? []
  return (
    <Card title={t.title}>
      {query.error && <Problem problem={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && !query.error && <Waiting rows={2} />}
      {query.data && items.length === 0 && <p className="k-muted">{t.none}</p>}
      <ul className="k-facts">
        {items.map((line) => (
          <li key={line.listingId}>
            <span>
              <Link href={`/rosters/${line.rosterId}?door=${line.listingId}`}>{line.rosterName}</Link>{' '}
              <small>{wordsOf(line)}</small>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
