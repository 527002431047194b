import type { Organisation } from '@kapok/contract/places/schema'
import { useState } from 'react'
import { api, useCommand, uuidv7 } from '../../../api/index.ts'
import { FormDialog } from '../../../app/forms/FormDialog.tsx'
import { useWorkplace } from '../../../app/useWorkplace.ts'
import { useText } from '../../../i18n/index.ts'
import { placesText } from '../../../i18n/messages/places.ts'
import { say } from '../../../ui/say.ts'
import { emptyDraft, readDraft } from './draft.ts'
import { OrganisationFields } from './OrganisationFields.tsx'

type AddOrganisationProps = { organisations: readonly Organisation[]; onClose: () => void }

export function AddOrganisation({ organisations, onClose }: AddOrganisationProps) {
  const t = useText(placesText)
  const place = useWorkplace()
  const [organisationId] = useState(uuidv7)
  const [draft, setDraft] = useState(() => emptyDraft(place.areaId || null))
  const add = useCommand(api.places.addOrganisation, {
    onSuccess: () => {
      say(t.organisations.added(draft.name.trim()))
      onClose()
    },
  })
  const read = readDraft(draft)
  const submit = () => {
    if (!read) return
    const { field, runBy, uscc, phone, ...given } = read
    add.mutate({
      organisationId,
      ...given,
      ...(field !== null && { field }),
      ...(runBy !== null && { runBy }),
      ...(uscc !== null && { uscc }),
      ...(phone !== null && { phone }),
    })
  }
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t.organisations.addTitle}
      verb={t.organisations.add}
      width={520}
      busy={add.isPending}
      disabled={!read}
      problem={add.error}
      onSubmit={submit}
    >
      <OrganisationFields
        draft={draft}
        onChange={(change) => setDraft((now) => ({ ...now, ...change }))}
        organisations={organisations}
      />
    </FormDialog>
  )
}
