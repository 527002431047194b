import type { Roster, TeamMember } from '@kapok/contract/rosters/schema'
import { useState } from 'react'
import { api, useCommand } from '../../../../api/index.ts'
import { FormDialog } from '../../../../app/forms/FormDialog.tsx'
import { useText } from '../../../../i18n/index.ts'
import { appText } from '../../../../i18n/messages/app.ts'
import { rostersText } from '../../../../i18n/messages/rosters.ts'
import { todayText } from '../../../../i18n/messages/today.ts'
import { say } from '../../../../ui/say.ts'
import { WorkerField } from '../../workers/WorkerField.tsx'
import { TeamFields } from './TeamFields.tsx'

type AssignDialogProps = {
  roster: Pick<Roster, 'id' | 'teamRoles'>
  listingIds: readonly string[]
  responsibleId: string | null
  responsibleName?: string | null | undefined
  team: readonly TeamMember[]
  onClose: () => void
  onDone?: (() => void) | undefined
}

/** Who is responsible, and the small team by its roles. For one name or for many at once. */
export function AssignDialog({
  roster,
  listingIds,
  responsibleId,
  responsibleName,
  team,
  onClose,
  onDone,
}: AssignDialogProps) {
  const t = useText(todayText)
  const words = useText(rostersText)
  const app = useText(appText)
  const many = listingIds.length > 1
  const [who, setWho] = useState(responsibleId)
  const [first] = useState(team)
  const [members, setMembers] = useState(first)
  const place = { rosterId: roster.id }
  const assign = useCommand(api.rosters.assignListings, {
    onSuccess: () => {
      say(t.door.assigned)
      onDone?.()
      onClose()
    },
  })
  const named = members.filter(({ name }) => name.trim() !== '')
  const refused = assign.error?.fields.length && {
    role: assign.variables?.team?.find((_, index) => assign.error?.fieldMessage(`team.${index}.phone`))?.role,
    message: assign.error.message,
  }
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
      <WorkerField
        label={t.door.responsible}
        place={place}
        value={who}
        name={responsibleName}
        onChange={setWho}
        placeholder={t.door.nobody}
      />
      {roster.teamRoles.length > 0 && (
        <TeamFields
          roles={roster.teamRoles}
          place={place}
          first={first}
          value={members}
          onChange={setMembers}
          refused={refused || undefined}
        />
      )}
    </FormDialog>
  )
}
