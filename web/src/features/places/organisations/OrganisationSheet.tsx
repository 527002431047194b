import type { Organisation } from '@kapok/contract/places/schema'
import { useState } from 'react'
import { api } from '../../../api/index.ts'
import { useWorkplace } from '../../../app/useWorkplace.ts'
import { useText } from '../../../i18n/index.ts'
import { placesText } from '../../../i18n/messages/places.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { Action } from '../../../ui/Action.tsx'
import { DefinitionList } from '../../../ui/DefinitionList.tsx'
import { SideSheet } from '../../../ui/sheet/SideSheet.tsx'
import { useAreas } from '../useAreas.ts'
import { EditOrganisation } from './EditOrganisation.tsx'
import { EndOrganisation } from './EndOrganisation.tsx'

type OrganisationSheetProps = {
  organisation: Organisation
  organisations: readonly Organisation[]
  runBy: string
  onClose: () => void
}

export function OrganisationSheet({ organisation, organisations, runBy, onClose }: OrganisationSheetProps) {
  const t = useText(placesText)
  const f = useFormat()
  const { may } = useWorkplace()
  const { inside } = useAreas()
  const [doing, setDoing] = useState<'edit' | 'end'>()
  const { id, name, type, field, areaId, areaName, phone, uscc, endedOn } = organisation
  const mine = may(api.places.editOrganisation) && inside.some((area) => area.id === areaId)
  const people = may(api.identity.listAccounts)
  const close = () => setDoing(undefined)
  return (
    <SideSheet
      opened
      onClose={onClose}
      title={name}
      sub={t.organisations.types[type]}
      footer={
        people || mine ? (
          <div className="k-form-foot">
            {people && <Action label={t.organisations.people} href={`/settings/accounts?organisation=${id}`} />}
            {mine && endedOn === null && (
              <Action label={t.organisations.edit} tone="primary" onClick={() => setDoing('edit')} />
            )}
            {mine && (
              <Action
                label={endedOn === null ? t.organisations.end.go : t.organisations.reopen.go}
                tone={endedOn === null ? 'danger' : 'primary'}
                onClick={() => setDoing('end')}
              />
            )}
          </div>
        ) : undefined
      }
    >
      <DefinitionList
        items={[
          ...(endedOn === null
            ? []
            : [{ key: 'ended', term: t.organisations.endedTerm, value: t.organisations.endedOn(f.day(endedOn)) }]),
          { key: 'area', term: t.organisations.head.area, value: areaName },
          { key: 'field', term: t.organisations.field, value: field && t.organisations.fields[field] },
          { key: 'runBy', term: t.organisations.head.runBy, value: runBy },
          { key: 'phone', term: t.organisations.phone, value: phone && <a href={`tel:${phone}`}>{phone}</a> },
          { key: 'uscc', term: t.organisations.uscc, value: uscc },
        ]}
      />
      {doing === 'edit' && (
        <EditOrganisation organisation={organisation} organisations={organisations} onClose={close} />
      )}
      {doing === 'end' && <EndOrganisation organisation={organisation} onClose={close} />}
    </SideSheet>
  )
}
