import type { MergedField } from '@kapok/contract/people/match-schema'
import type { PersonCard } from '@kapok/contract/people/schema'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api, useCommand, useQueryOf } from '../../api/index.ts'
import { Problem } from '../../app/Problem.tsx'
import { useParam } from '../../app/useParam.ts'
import { useText } from '../../i18n/index.ts'
import { mergeText } from '../../i18n/messages/merge.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { say } from '../../ui/say.ts'
import { Waiting } from '../../ui/Waiting.tsx'
import { Carried } from './merge/Carried.tsx'
import { CompareRecords } from './merge/CompareRecords.tsx'
import { usuallyTaken } from './merge/fields.ts'
import './merge/compare.css'

/** Two records of one person side by side: what stays is chosen, the rest goes over, and nothing is lost. */
export function MergePage() {
  const t = useText(mergeText)
  const [personId, otherId] = [useParam('personId'), useParam('otherId')]
  const [one, other] = [
    useQueryOf(api.people.getPerson, { personId }),
    useQueryOf(api.people.getPerson, { personId: otherId }),
  ]
  const error = one.error ?? other.error
  const back = { label: t.back, href: '/people/duplicates' }
  if (one.data && other.data && one.data.id !== other.data.id)
    return <Merge key={`${one.data.id} ${other.data.id}`} one={one.data} other={other.data} />
  return (
    <>
      <PageHead title={t.title} back={back} />
      {error ? (
        <Problem problem={error} onRetry={() => void Promise.all([one.refetch(), other.refetch()])} />
      ) : one.data && other.data ? (
        <EmptyState text={t.onePerson} action={{ label: t.backToPerson, href: `/people/${one.data.id}` }} />
      ) : (
        <Waiting rows={8} />
      )}
    </>
  )
}

function Merge({ one, other }: { one: PersonCard; other: PersonCard }) {
  const t = useText(mergeText)
  const navigate = useNavigate()
  const [[kept, merged], setSides] = useState([one, other] as const)
  const [taken, setTaken] = useState<ReadonlySet<MergedField>>(() => new Set(usuallyTaken(one, other)))
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const merge = useCommand(api.people.mergePeople, {
    onSuccess: () => {
      say(t.done(kept.name))
      void navigate({ to: `/people/${kept.id}` as never, replace: true })
    },
  })
  const swap = () => {
    setSides([merged, kept])
    setTaken(new Set(usuallyTaken(merged, kept)))
    setLeft(new Set())
  }
  const take = (field: MergedField, taking: boolean) => {
    const next = new Set(taken)
    if (taking) next.add(field)
    else next.delete(field)
    setTaken(next)
  }
  const go = () => {
    if (!merge.isPending) merge.mutate({ keptId: kept.id, mergedId: merged.id, take: [...taken], leave: [...left] })
  }
  return (
    <>
      <PageHead
        title={t.title}
        sub={t.sub}
        back={{ label: t.back, href: '/people/duplicates' }}
        primary={{ label: t.go, keys: 'ctrl+enter', busy: merge.isPending, onClick: go }}
        others={[{ label: t.swap, keys: 'x', onClick: swap }]}
      />
      {merge.error && <Problem problem={merge.error} />}
      <div className="k-stack" data-wide>
        <CompareRecords kept={kept} merged={merged} taken={taken} onTake={take} />
        <Carried merged={merged} left={left} onLeave={setLeft} />
        <p className="k-muted">{t.follows}</p>
      </div>
    </>
  )
}
