import type { Organisation } from '@kapok/contract/places/schema'
import { useState } from 'react'
import { FormDialog } from '../../../app/forms/FormDialog.tsx'
import { useText } from '../../../i18n/index.ts'
import { placesText } from '../../../i18n/messages/places.ts'
import { Callout } from '../../../ui/Callout.tsx'
import { say } from '../../../ui/say.ts'
import { draftOf, readDraft } from './draft.ts'
import { OrganisationFields } from './OrganisationFields.tsx'
import { useEditOrganisation } from './useEditOrganisation.ts'

type EditOrganisationProps = {
  organisation: Organisation
  organisations: readonly Organisation[]
  onClose: () => void
}

export function EditOrganisation({ organisation, organisations, onClose }: EditOrganisationProps) {
  const t = useText(placesText)
  const [draft, setDraft] = useState(() => draftOf(organisation))
  const edit = useEditOrganisation(() => {
    say(t.organisations.saved(draft.name.trim()))
    onClose()
  })
  const read = readDraft(draft)
  const changed = JSON.stringify(read) !== JSON.stringify(readDraft(draftOf(organisation)))
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t.organisations.editTitle(organisation.name)}
      verb={t.organisations.save}
      width={520}
      busy={edit.isPending}
      disabled={!read || !changed}
      problem={edit.error}
      onSubmit={() => read && edit.mutate({ organisationId: organisation.id, ...read })}
    >
      <OrganisationFields
        draft={draft}
        onChange={(change) => setDraft((now) => ({ ...now, ...change }))}
        organisations={organisations.filter(({ id }) => id !== organisation.id)}
      />
      {draft.areaId !== organisation.areaId && <Callout title={t.organisations.areaMoves} />}
    </FormDialog>
  )
}
