import type { ListingCard, ListingLine, Roster } from '@kapok/contract/rosters/schema'
import { useState } from 'react'
import { api } from '../../../../api/index.ts'
import { useWorkplace } from '../../../../app/useWorkplace.ts'
import { useFormat, useText } from '../../../../i18n/index.ts'
import { todayText } from '../../../../i18n/messages/today.ts'
import { DefinitionList } from '../../../../ui/DefinitionList.tsx'
import { AssignDialog } from './AssignDialog.tsx'
import { DoorSection } from './DoorSection.tsx'
import { LinkButton } from './LinkButton.tsx'

type DoorTeamProps = {
  listingId: string
  card: ListingCard
  standing: Pick<ListingLine, 'responsibleId' | 'responsibleName'> | undefined
  roster: Roster | undefined
}

/** Who is responsible, and who else keeps this person: 六包一 and the like. */
export function DoorTeam({ listingId, card, standing, roster }: DoorTeamProps) {
  const t = useText(todayText)
  const f = useFormat()
  const { may } = useWorkplace()
  const [assigning, setAssigning] = useState(false)
  const role = (code: string) => {
    const found = roster?.teamRoles.find((each) => each.code === code)
    return found ? f.pick(found.name) : code
  }
  return (
    <DoorSection
      title={t.door.team}
      action={
        roster &&
        roster.may.edit &&
        may(api.rosters.assignListings) && (
          <LinkButton label={t.door.assign} about={t.door.team} onClick={() => setAssigning(true)} />
        )
      }
    >
      <DefinitionList
        items={[
          {
            key: 'responsible',
            term: t.door.responsible,
            value: standing ? (standing.responsibleName ?? t.door.nobody) : null,
          },
          ...card.team.map((member, index) => ({
            key: `${member.role}${index}`,
            term: role(member.role),
            value: member.phone ? `${member.name} · ${member.phone}` : member.name,
          })),
        ]}
      />
      {assigning && roster && (
        <AssignDialog
          roster={roster}
          listingIds={[listingId]}
          responsibleId={standing?.responsibleId ?? null}
          responsibleName={standing?.responsibleName}
          team={card.team}
          onClose={() => setAssigning(false)}
        />
      )}
    </DoorSection>
  )
}
