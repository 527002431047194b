import { useCallback } from 'react'
import { api, useQueryOf } from '../../api/index.ts'
import { Problem } from '../../app/Problem.tsx'
import { useAddress } from '../../app/useAddress.ts'
import { useWorkplace } from '../../app/useWorkplace.ts'
import { dayOf, useFormat, useText } from '../../i18n/index.ts'
import { coverageText } from '../../i18n/messages/coverage.ts'
import { Action } from '../../ui/Action.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { Card } from '../../ui/Card.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { useSilentWords } from './close/useSilentWords.ts'
import { CoverageFigures } from './coverage/CoverageFigures.tsx'
import { CoverageNames } from './coverage/CoverageNames.tsx'
import { CoverageTable, type Place } from './coverage/CoverageTable.tsx'
import { Trail } from './coverage/Trail.tsx'
import { type CountedShow, showOf } from './today/show.ts'
import { useNow } from './today/useNow.ts'
import './coverage/coverage.css'

/** Whether anybody is missed: from the city down to a roster, and from every number to its names. */
export function CoveragePage() {
  const t = useText(coverageText)
  const f = useFormat()
  const now = useNow()
  const [address, go] = useAddress()
  const { responseId, responsesLoading, areaId: scopeArea, may } = useWorkplace()
  const today = dayOf(now)
  const day = /^\d{4}-\d\d-\d\d$/.test(address['day'] ?? '') ? (address['day'] ?? today) : today
  const areaId = address['area'] ?? (scopeArea || undefined)
  const { data, error, refetch } = useQueryOf(
    api.rosters.getCoverage,
    responseId === null ? null : { responseId, day, ...(areaId !== undefined && { areaId }) },
    { placeholderData: (before) => before },
  )
  const atDay = day === today ? '' : `&day=${day}`
  const hrefOf = useCallback(
    ({ type, id }: Place) => (type === 'area' ? `/coverage?area=${id}${atDay}` : `/rosters/${id}`),
    [atDay],
  )
  const onNames = useCallback(({ id }: { id: string }, show: CountedShow) => go({ of: id, show }), [go])
  const show = address['show'] === undefined ? undefined : showOf(address['show'])
  const silent = useSilentWords(data?.silentPhones ?? [])
  if (!data)
    return (
      <>
        <PageHead title={t.table} />
        {responseId === null && !responsesLoading ? (
          <Card>
            <EmptyState text={t.noResponse} action={{ label: t.noResponseGo, href: '/responses' }} />
          </Card>
        ) : error ? (
          <Problem problem={error} onRetry={() => void refetch()} />
        ) : (
          <Waiting rows={10} />
        )}
      </>
    )
  return (
    <>
      <PageHead
        title={t.title(data.area.name)}
        note={f.day(data.day)}
        sub={t.sub(data.rows.length, data.rows.some(({ type }) => type === 'area') ? 'area' : 'roster')}
      >
        <Trail trail={data.trail} hrefOf={(id) => `/coverage?area=${id}${atDay}`} />
        <div className="k-coverage-day">
          <DayField label={t.day} value={day} onChange={(next) => go({ day: next ?? undefined })} to={today} />
          {day !== today && <Action label={t.today} onClick={() => go({ day: undefined })} />}
        </div>
      </PageHead>
      {silent !== undefined && (
        <Callout
          title={silent}
          action={may(api.sync.listDevices) && <Action label={t.phones} href="/settings/devices" />}
        />
      )}
      <CoverageFigures
        counts={data.total}
        chosen={address['of'] === data.area.id ? show : undefined}
        onNames={(next) => onNames(data.area, next)}
      />
      <Card flush footer={data.rows.length > 0 && <span>{t.key}</span>}>
        {data.rows.length === 0 ? (
          may(api.rosters.createRoster) ? (
            <EmptyState text={t.empty} action={{ label: t.make, href: '/rosters/new' }} />
          ) : (
            <EmptyState text={t.empty} />
          )
        ) : (
          <CoverageTable places={data.rows} hrefOf={hrefOf} onNames={onNames} />
        )}
      </Card>
      {show !== undefined && responseId !== null && (
        <CoverageNames
          coverage={data}
          of={address['of']}
          show={show}
          responseId={responseId}
          now={now}
          onClose={() => go({ of: undefined, show: undefined })}
        />
      )}
    </>
  )
}
