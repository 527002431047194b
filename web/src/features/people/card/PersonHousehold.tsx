import type { PersonCard } from '@kapok/contract/people/schema'
import { useState } from 'react'
import { api } from '../../../api/index.ts'
import { useWorkplace } from '../../../app/useWorkplace.ts'
import { useText } from '../../../i18n/index.ts'
import { peopleText } from '../../../i18n/messages/people.ts'
import { Action } from '../../../ui/Action.tsx'
import { Card } from '../../../ui/Card.tsx'
import { AddHousehold } from '../form/AddHousehold.tsx'
import { AddPerson } from '../form/AddPerson.tsx'
import { HouseholdCard } from '../HouseholdCard.tsx'

/** The household of somebody; where there is none, how to make one. */
export function PersonHousehold({ person }: { person: PersonCard }) {
  const t = useText(peopleText)
  const { may } = useWorkplace()
  const [doing, setDoing] = useState<'make' | 'member'>()
  const close = () => setDoing(undefined)
  const { household } = person
  const edit = person.may.edit && may(api.people.addPerson)
  return (
    <>
      {household ? (
        <HouseholdCard
          household={household}
          personId={person.id}
          tools={
            edit ? <Action label={t.household.addMember} icon="plus" onClick={() => setDoing('member')} /> : undefined
          }
        />
      ) : (
        <Card title={t.household.title}>
          <div className="k-stack">
            <p className="k-muted">{t.household.none}</p>
            {edit && (
              <div>
                <Action label={t.household.make} icon="plus" onClick={() => setDoing('make')} />
              </div>
            )}
          </div>
        </Card>
      )}
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
