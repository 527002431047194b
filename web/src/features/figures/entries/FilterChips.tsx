import { useState } from 'react'
import { api, useQueryOf } from '../../../api/index.ts'
import { useWorkplace } from '../../../app/useWorkplace.ts'
import { useText } from '../../../i18n/index.ts'
import { figuresText } from '../../../i18n/messages/figures.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { Chip } from '../../../ui/Chip.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { AsOfDialog } from '../filter/AsOfDialog.tsx'
import type { EntryFilter } from '../filter/filter.ts'
import { RangeDialog } from '../filter/RangeDialog.tsx'
import { usePlaybook } from '../usePlaybook.ts'
import type { useEntryFilter } from './useEntryFilter.ts'

type FilterChipsProps = { filter: EntryFilter } & Pick<ReturnType<typeof useEntryFilter>, 'go' | 'own'>

/** What the list is narrowed to. A part that can go says so by its cross. */
export function FilterChips({ filter, go, own }: FilterChipsProps) {
  const t = useText(figuresText)
  const f = useFormat()
  const { scope, responses } = useWorkplace()
  const { serviceName } = usePlaybook()
  const [choosing, setChoosing] = useState<'range' | 'asOf'>()
  const areas = useQueryOf(api.places.listAreas, {}, { staleTime: 300_000 }).data?.items
  const organisations = useQueryOf(api.places.listOrganisations, {}, { staleTime: 300_000 }).data?.items
  const { areaId, extent, organisationId, kinds, responseId, asOf, bulletinId, from, to } = filter
  const area = areas?.find(({ id }) => id === areaId)?.name ?? scope.label
  const organisation = organisations?.find(({ id }) => id === organisationId)?.name ?? scope.label
  const response = responses.find(({ id }) => id === responseId)?.name
  const drop = (text: string, what: string, key: string) => (
    <Chip onClick={() => go({ [key]: undefined })}>
      {text}
      <Icon name="close" size={13} label={t.entries.remove(what)} />
    </Chip>
  )
  return (
    <>
      {kinds !== undefined && drop(kinds.map(serviceName).join(' + '), t.by.kind, 'kinds')}
      <Chip icon="calendar" onClick={() => setChoosing('range')}>
        {t.to(f.date(from), f.date(to))}
      </Chip>
      {areaId !== undefined && (own.areaId === areaId ? <Chip>{area}</Chip> : drop(area, t.by.area, 'areaId'))}
      {extent === 'itself' && drop(t.entries.itself, t.entries.itself, 'extent')}
      {organisationId !== undefined &&
        (own.organisationId === organisationId ? (
          <Chip>{organisation}</Chip>
        ) : (
          drop(organisation, t.by.organisation, 'organisationId')
        ))}
      {response !== undefined && <Chip>{response}</Chip>}
      {bulletinId === undefined && (
        <Chip icon="down" tone={asOf ? 'warn' : 'plain'} onClick={() => setChoosing('asOf')}>
          {asOf ? t.asOf.past(f.dateTime(asOf)) : t.asOf.now}
        </Chip>
      )}
      {choosing === 'range' && (
        <RangeDialog
          from={from}
          to={to}
          onChoose={(first, last) => go({ from: first, to: last })}
          onClose={() => setChoosing(undefined)}
        />
      )}
      {choosing === 'asOf' && (
        <AsOfDialog asOf={asOf} onChoose={(moment) => go({ asOf: moment })} onClose={() => setChoosing(undefined)} />
      )}
    </>
  )
}
