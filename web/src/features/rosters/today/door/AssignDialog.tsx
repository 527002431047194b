import type { Roster, TeamMember } from '@kapok/contract/rosters/schema'
import { useState } from 'react'
import { api, useCommand, useQueryOf } from '../../../../api/index.ts'
import { FormDialog } from '../../../../app/forms/FormDialog.tsx'
import { SelectField } from '../../../../app/forms/SelectField.tsx'
import { useText } from '../../../../i18n/index.ts'
import { appText } from '../../../../i18n/messages/app.ts'
import { rostersText } from '../../../../i18n/messages/rosters.ts'
import { todayText } from '../../../../i18n/messages/today.ts'
import { say } from '../../../../ui/say.ts'
import { TeamFields } from './TeamFields.tsx'

type AssignDialogProps = {
  roster: Pick<Roster, 'id' | 'organisationId' | 'teamRoles'>
  listingIds: readonly string[]
  responsibleId: string | null
  team: readonly TeamMember[]
  onClose: () => void
  onDone?: (() => void) | undefined
}

/** Who is responsible, and the small team by its roles. For one name or for many at once. */
export function AssignDialog({ roster, listingIds, responsibleId, team, onClose, onDone }: AssignDialogProps) {
  const t = useText(todayText)
  const words = useText(rostersText)
  const app = useText(appText)
  const many = listingIds.length > 1
  const [who, setWho] = useState(responsibleId)
  const [members, setMembers] = useState<readonly TeamMember[]>(team)
  const workers = useQueryOf(api.rosters.listWorkers, { organisationId: roster.organisationId }, { staleTime: 300_000 })
  const options = workers.data?.items.map(({ accountId, name }) => ({ value: accountId, label: name })) ?? []
  const assign = useCommand(api.rosters.assignListings, {
    onSuccess: () => {
      say(t.door.assigned)
      onDone?.()
      onClose()
    },
  })
  const named = members.filter(({ name }) => name.trim() !== '')
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={many ? words.people.assignTitle(listingIds.length) : t.door.assignTitle}
      verb={app.form.save}
      width={520}
      onSubmit={() =>
        assign.mutate({
          rosterId: roster.id,
          listingIds: [...listingIds],
          responsibleId: who,
          // for many at once, an untouched team stays as each of them has it
          ...((!many || named.length > 0) && {
            team: named.map((member) => ({ ...member, name: member.name.trim() })),
          }),
        })
      }
      busy={assign.isPending}
      problem={assign.error}
    >
      <SelectField
        label={t.door.responsible}
        options={options}
        value={who}
        onChange={setWho}
        clearable
        placeholder={t.door.nobody}
      />
      {roster.teamRoles.length > 0 && (
        <TeamFields
          roles={roster.teamRoles}
          workers={workers.data?.items ?? []}
          value={members}
          onChange={setMembers}
        />
      )}
    </FormDialog>
  )
}
