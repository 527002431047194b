import type { PersonCard } from '@kapok/contract/people/schema'
import { PersonDocuments } from './card/PersonDocuments.tsx'
import { PersonFacts } from './card/PersonFacts.tsx'
import { PersonHousehold } from './card/PersonHousehold.tsx'
import { PersonPhones } from './card/PersonPhones.tsx'
import { PersonRelations } from './card/PersonRelations.tsx'
import { PersonRosters } from './card/PersonRosters.tsx'
import { PersonTags } from './card/PersonTags.tsx'
import { PersonTimeline } from './timeline/PersonTimeline.tsx'

/** Everything about one person: how to reach them and what matters first, then the rest, then what was done. */
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
      <PersonRosters personId={person.id} />
      <PersonFacts person={person} />
      {(person.may.keep || person.documents.length > 0) && <PersonDocuments person={person} />}
    </>
  )
  if (narrow)
    return (
      <div className="k-stack" data-wide>
        {first}
        {second}
        <PersonTimeline person={person} />
      </div>
    )
  return (
    <div className="k-stack k-screen-only" data-wide>
      <div className="k-two">
        <div className="k-stack" data-wide>
          {first}
        </div>
        <div className="k-stack" data-wide>
          {second}
        </div>
      </div>
      <PersonTimeline person={person} />
    </div>
  )
}
