import type { Organisation } from '@kapok/contract/places/schema'
import { FormDialog } from '../../../app/forms/FormDialog.tsx'
import { useText } from '../../../i18n/index.ts'
import { placesText } from '../../../i18n/messages/places.ts'
import { say } from '../../../ui/say.ts'
import { useEditOrganisation } from './useEditOrganisation.ts'

/** Ends an organisation, or opens one again that was ended; both are asked first. */
export function EndOrganisation({ organisation, onClose }: { organisation: Organisation; onClose: () => void }) {
  const t = useText(placesText)
  const ending = organisation.endedOn === null
  const words = ending ? t.organisations.end : t.organisations.reopen
  const edit = useEditOrganisation(() => {
    say(words.done(organisation.name))
    onClose()
  })
  return (
    <FormDialog
      opened
      danger={ending}
      onClose={onClose}
      title={words.title(organisation.name)}
      verb={words.go}
      busy={edit.isPending}
      problem={edit.error}
      onSubmit={() => edit.mutate({ organisationId: organisation.id, ended: ending })}
    >
      <p>{words.note}</p>
    </FormDialog>
  )
}
