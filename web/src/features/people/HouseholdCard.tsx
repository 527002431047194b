import type { HouseholdCard as Household } from '@kapok/contract/people/schema'
import type { ReactNode } from 'react'
import { useText } from '../../i18n/index.ts'
import { peopleText } from '../../i18n/messages/people.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Card } from '../../ui/Card.tsx'
import { Link } from '../../ui/Link.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { sexAge } from './sexAge.ts'
import './card/rows.css'

export type HouseholdCardProps = {
  household: Household
  /** Who is being looked at; marked among the others and not a link. */
  personId?: string | undefined
  /** At the right of the title. */
  tools?: ReactNode
}

/** Who lives behind one door: the one card of a household, wherever it is shown. */
export function HouseholdCard({ household, personId, tools }: HouseholdCardProps) {
  const t = useText(peopleText)
  const f = useFormat()
  const { address, members, note } = household
  return (
    <Card
      title={t.household.title}
      sub={[f.door(address), t.household.people(members.length)].filter(Boolean).join(' · ')}
      tools={tools}
    >
      <ul className="k-facts">
        {members.map((member) => (
          <li key={member.personId}>
            <span className="k-line">
              {member.personId === personId ? (
                <b>{member.name}</b>
              ) : (
                <Link href={`/people/${member.personId}`}>{member.name}</Link>
              )}
              <small>{sexAge(member, t)}</small>
            </span>
            <span className="k-line">
              {member.head ? <Tag>{t.household.head}</Tag> : member.role !== null && <small>{member.role}</small>}
              {member.personId === personId && <small>{t.household.self}</small>}
            </span>
          </li>
        ))}
      </ul>
      {note !== null && note !== '' && <p className="k-muted">{note}</p>}
    </Card>
  )
}
