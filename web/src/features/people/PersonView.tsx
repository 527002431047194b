import type { PersonCard } from '@kapok/contract/people/schema'
import { PersonFacts } from './card/PersonFacts.tsx'
import { PersonHousehold } from './card/PersonHousehold.tsx'
import { PersonPhones } from './card/PersonPhones.tsx'
import { PersonRelations } from './card/PersonRelations.tsx'
import { PersonTags } from './card/PersonTags.tsx'

/** Everything about one person: how to reach them and what matters first, then the rest. */
export function PersonView({ person, narrow }: { person: PersonCard; narrow?: boolean | undefined }) {
  const first = (
    <>
      <PersonPhones person={person} />
      <PersonTags person={person} />
      <PersonRelations person={person} />
    </>
  )
  const second = (
    <>
      <PersonHousehold person={person} />
      <PersonFacts person={person} />
    </>
  )
  if (narrow)
    return (
      <div className="k-stack" data-wide>
        {first}
        {second}
      </div>
    )
  return (
    <div className="k-two k-screen-only">
      <div className="k-stack" data-wide>
        {first}
      </div>
      <div className="k-stack" data-wide>
        {second}
      </div>
    </div>
  )
}
