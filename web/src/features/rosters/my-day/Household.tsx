import { useText } from '../../../i18n/index.ts'
import { myDayText } from '../../../i18n/messages/my-day.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import type { LocalDoor, RosterOfDay } from '../../../offline/index.ts'
import { Card } from '../../../ui/Card.tsx'
import { DefinitionList } from '../../../ui/DefinitionList.tsx'

/** Who lives there, and who else keeps them. */
export function Household({ door, roster }: { door: LocalDoor; roster: RosterOfDay | undefined }) {
  const t = useText(myDayText)
  const f = useFormat()
  const { memberNames, team, responsibleName } = door
  const role = (code: string) => {
    const found = roster?.teamRoles.find((each) => each.code === code)
    return found ? f.pick(found.name) : code
  }
  return (
    <>
      {memberNames.length > 0 && (
        <Card title={t.door.members} sub={t.people(memberNames.length)}>
          <ul className="md-people">
            {memberNames.map(({ personId, name, age }) => (
              <li key={personId}>
                {name} {age !== null && <small>{age}</small>}
              </li>
            ))}
          </ul>
        </Card>
      )}
      {(team.length > 0 || responsibleName) && (
        <Card title={t.door.team}>
          <DefinitionList
            items={[
              ...(responsibleName ? [{ key: 'responsible', term: t.door.responsible, value: responsibleName }] : []),
              ...team.map(({ role: code, name, phone }) => ({
                key: `${code} ${name}`,
                term: role(code),
                value: phone ? <a href={`tel:${phone}`}>{`${name} ${phone}`}</a> : name,
              })),
            ]}
          />
        </Card>
      )}
    </>
  )
}
