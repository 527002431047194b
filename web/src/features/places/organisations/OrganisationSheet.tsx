import type { Organisation } from '@kapok/contract/places/schema'
import { api } from '../../../api/index.ts'
import { useWorkplace } from '../../../app/useWorkplace.ts'
import { useText } from '../../../i18n/index.ts'
import { placesText } from '../../../i18n/messages/places.ts'
import { Action } from '../../../ui/Action.tsx'
import { DefinitionList } from '../../../ui/DefinitionList.tsx'
import { SideSheet } from '../../../ui/sheet/SideSheet.tsx'

type OrganisationSheetProps = { organisation: Organisation; runBy: string; onClose: () => void }

export function OrganisationSheet({ organisation, runBy, onClose }: OrganisationSheetProps) {
  const t = useText(placesText)
  const { may } = useWorkplace()
  const { id, name, type, areaName, phone, uscc } = organisation
  return (
    <SideSheet
      opened
      onClose={onClose}
      title={name}
      sub={t.organisations.types[type]}
      footer={
        may(api.identity.listAccounts) ? (
          <Action label={t.organisations.people} href={`/settings/accounts?organisation=${id}`} />
        ) : undefined
      }
    >
      <DefinitionList
        items={[
          { key: 'area', term: t.organisations.head.area, value: areaName },
          { key: 'runBy', term: t.organisations.head.runBy, value: runBy },
          { key: 'phone', term: t.organisations.phone, value: phone && <a href={`tel:${phone}`}>{phone}</a> },
          { key: 'uscc', term: t.organisations.uscc, value: uscc },
        ]}
      />
    </SideSheet>
  )
}
