import type { PersonCard } from '@kapok/contract/people/schema'
import { useState } from 'react'
import { useText } from '../../../i18n/index.ts'
import { peopleText } from '../../../i18n/messages/people.ts'
import { Action } from '../../../ui/Action.tsx'
import { Card } from '../../../ui/Card.tsx'
import { AddHousehold } from '../form/AddHousehold.tsx'
import { AddPerson } from '../form/AddPerson.tsx'
import { EditHousehold } from '../form/EditHousehold.tsx'
import { JoinHousehold } from '../form/JoinHousehold.tsx'
import { HouseholdCard } from '../HouseholdCard.tsx'

/** The household of somebody; where there is none, how to make one. */
export function PersonHousehold({ person }: { person: PersonCard }) {
  const t = useText(peopleText)
  const [doing, setDoing] = useState<'make' | 'member' | 'edit' | 'join'>()
  const close = () => setDoing(undefined)
  const { household } = person
  const edit = person.may.keep
  return (
    <>
      {household ? (
        <HouseholdCard
          household={household}
          personId={person.id}
          tools={
            edit ? (
              <span className="k-line">
                <Action label={t.household.addMember} icon="plus" onClick={() => setDoing('member')} />
                <Action label={t.household.edit} icon="edit" onClick={() => setDoing('edit')} />
              </span>
            ) : undefined
          }
        />
      ) : (
        <Card title={t.household.title}>
          <div className="k-stack">
            <p className="k-muted">{t.household.none}</p>
            {edit && (
              <div className="k-line">
                <Action label={t.household.make} icon="plus" onClick={() => setDoing('make')} />
                <Action label={t.household.join} onClick={() => setDoing('join')} />
              </div>
            )}
          </div>
        </Card>
      )}
      {doing === 'edit' && household && <EditHousehold household={household} onClose={close} />}
      {doing === 'join' && <JoinHousehold person={person} onClose={close} />}
      {doing === 'make' && <AddHousehold person={person} onClose={close} />}
      {doing === 'member' && household && (
        <AddPerson
          onClose={close}
          home={{
            householdId: household.id,
            areaId: person.areaId,
            address: household.address,
          }}
        />
      )}
    </>
  )
}
