import type { PersonCard } from '@kapok/contract/people/schema'
import { useNavigate } from '@tanstack/react-router'
import { useText } from '../../../i18n/index.ts'
import { mergeText } from '../../../i18n/messages/merge.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { FindMember } from '../form/FindMember.tsx'

/** Finds the second record of somebody; both are then compared. */
export function StartMerge({ person, onClose }: { person: Pick<PersonCard, 'id' | 'name'>; onClose: () => void }) {
  const t = useText(mergeText)
  const navigate = useNavigate()
  return (
    <Dialog opened onClose={onClose} title={t.startTitle(person.name)} width={520}>
      <FindMember
        label={t.startFind}
        taken={new Set([person.id])}
        onTake={(other) => void navigate({ to: `/people/${person.id}/merge/${other.id}` as never })}
      />
    </Dialog>
  )
}
