import type { PersonFound } from '@kapok/contract/people/schema'
import type { Roster } from '@kapok/contract/rosters/schema'
import { useState } from 'react'
import { ApiProblem, api, useCommand, uuidv7 } from '../../../api/index.ts'
import { useFormat, useText } from '../../../i18n/index.ts'
import { contactText } from '../../../i18n/messages/contact.ts'
import { rostersText } from '../../../i18n/messages/rosters.ts'
import { Action } from '../../../ui/Action.tsx'
import { say } from '../../../ui/say.ts'
import { Tag } from '../../../ui/Tag.tsx'

/** One person found. On a roster of households, the household they live in is what goes on. */
export function KnownRow({ person, roster }: { person: PersonFound; roster: Roster }) {
  const t = useText(rostersText).create.people
  const words = useText(contactText)
  const f = useFormat()
  const [listingId] = useState(uuidv7)
  const [told, setTold] = useState<string>()
  const add = useCommand(api.rosters.addListing, { onSuccess: () => say(t.addedOne(person.name)) })
  const put = async () => {
    setTold(undefined)
    try {
      if (roster.subject === 'person')
        return await add.mutateAsync({ listingId, rosterId: roster.id, personId: person.id })
      const { household } = await api.people.getPerson({ personId: person.id })
      if (!household) return setTold(t.noHousehold)
      await add.mutateAsync({ listingId, rosterId: roster.id, householdId: household.id })
    } catch (error) {
      setTold(error instanceof ApiProblem ? error.message : String(error))
    }
  }
  const sex = person.sex === 'male' || person.sex === 'female' ? words.sex[person.sex] : ''
  return (
    <>
      <div className="k-line" data-apart>
        <span>
          <b>{person.name}</b>{' '}
          <small>{[sex, person.age, f.door(person.address), person.phone].filter(Boolean).join(' · ')}</small>
        </span>
        {add.isSuccess ? (
          <Tag tone="good">✓ {t.onList}</Tag>
        ) : (
          <Action label={t.adding} busy={add.isPending} onClick={() => void put()} />
        )}
      </div>
      {told !== undefined && (
        <p role="alert" className="k-field-error">
          {told}
        </p>
      )}
    </>
  )
}
