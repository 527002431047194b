import type { DuplicatePair } from '@kapok/contract/people/match-schema'
import { matchWords } from '@kapok/contract/people/match-words'
import type { PersonFound } from '@kapok/contract/people/schema'
import { useNavigate } from '@tanstack/react-router'
import { api, usePagesOf } from '../../api/index.ts'
import { Problem } from '../../app/Problem.tsx'
import { useFormat, useText } from '../../i18n/index.ts'
import { mergeText } from '../../i18n/messages/merge.ts'
import { peopleText } from '../../i18n/messages/people.ts'
import { Action } from '../../ui/Action.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { WhyMatched } from './merge/WhyMatched.tsx'
import { sexAge } from './sexAge.ts'

const hrefOf = ({ one, other }: DuplicatePair) => `/people/${one.id}/merge/${other.id}`

/** Who may have been recorded twice, the likeliest first, with what speaks for it and against. */
export function DuplicatesPage() {
  const t = useText(mergeText)
  const people = useText(peopleText)
  const f = useFormat()
  const navigate = useNavigate()
  const pages = usePagesOf(api.people.duplicates, {})
  const facts = (one: PersonFound) =>
    [sexAge(one, people), f.door(one.address) || one.areaName, one.phone].filter(Boolean).join(' · ')
  const more = pages.hasNextPage
    ? { label: t.more, busy: pages.isFetchingNextPage, onClick: () => void pages.fetchNextPage() }
    : undefined
  return (
    <>
      <PageHead title={t.duplicates} sub={t.duplicatesSub} back={{ label: people.title, href: '/people' }} />
      <Card flush>
        <DataTable<DuplicatePair>
          label={t.duplicates}
          rows={pages.items}
          rowKey={({ one, other }) => `${one.id} ${other.id}`}
          rowName={({ one, other }) => t.pair(one.name, other.name)}
          onOpen={(pair) => void navigate({ to: hrefOf(pair) as never })}
          loading={pages.isPending}
          error={
            pages.error && pages.items.length === 0 ? (
              <Problem problem={pages.error} onRetry={() => void pages.refetch()} />
            ) : undefined
          }
          empty={<EmptyState text={more ? t.noneYet : t.none} action={more} />}
          columns={[
            {
              key: 'people',
              head: t.head.people,
              cell: ({ one, other }) => (
                <span className="k-merge-pair">
                  {[one, other].map((each) => (
                    <span key={each.id}>
                      <b>{each.name}</b> <small>{facts(each)}</small>
                    </span>
                  ))}
                </span>
              ),
            },
            {
              key: 'score',
              head: t.head.score,
              width: 132,
              cell: ({ score, verdict }) => (
                <>
                  <b>{t.score(score)}</b> <small className="k-nowrap">{f.pick(matchWords.verdict[verdict])}</small>
                </>
              ),
              sortBy: ({ score }) => score,
            },
            { key: 'why', head: t.head.why, width: 380, cell: (pair) => <WhyMatched {...pair} /> },
          ]}
          phoneRow={(pair) => (
            <ListRow
              lead={t.score(pair.score)}
              title={t.pair(pair.one.name, pair.other.name)}
              note={pair.why.map((ground) => f.pick(matchWords.why[ground])).join(' · ')}
              href={hrefOf(pair)}
            />
          )}
        />
      </Card>
      {more && pages.items.length > 0 && <Action wide {...more} />}
    </>
  )
}
