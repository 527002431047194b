import type { PersonCard } from '@kapok/contract/people/schema'
import { useState } from 'react'
import { useText } from '../../../i18n/index.ts'
import { mergeText } from '../../../i18n/messages/merge.ts'
import { peopleText } from '../../../i18n/messages/people.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { Action } from '../../../ui/Action.tsx'
import { Card } from '../../../ui/Card.tsx'
import { DefinitionList } from '../../../ui/DefinitionList.tsx'
import { Link } from '../../../ui/Link.tsx'
import { StartMerge } from '../merge/StartMerge.tsx'
import { UndoMerge } from '../merge/UndoMerge.tsx'

export function PersonFacts({ person }: { person: PersonCard }) {
  const t = useText(peopleText)
  const merge = useText(mergeText)
  const f = useFormat()
  const [merging, setMerging] = useState(false)
  const { birthDate, address, areaName, note } = person
  const where = f.door(address) && (
    <span className="k-line">
      {f.door(address)}
      {address.buildingId !== null && <Link href={`/buildings/${address.buildingId}/print`}>{t.seeHouse}</Link>}
    </span>
  )
  return (
    <Card
      title={t.facts}
      tools={person.may.keep ? <Action label={merge.start} onClick={() => setMerging(true)} /> : undefined}
    >
      <DefinitionList
        items={[
          { key: 'address', term: t.address, value: where },
          { key: 'area', term: t.area, value: areaName },
          { key: 'birth', term: t.birthDate, value: birthDate && f.date(birthDate) },
          { key: 'note', term: t.note, value: note },
        ]}
      />
      {person.merges.length > 0 && (
        <>
          <h4>{merge.includes}</h4>
          <ul className="k-facts">
            {person.merges.map(({ mergeId, name, at, by }) => (
              <li key={mergeId}>
                <span>
                  <b>{name}</b> <small>{merge.mergedOn(f.date(at), by ?? '')}</small>
                </span>
                {person.may.keep && <UndoMerge mergeId={mergeId} name={name} />}
              </li>
            ))}
          </ul>
        </>
      )}
      {merging && <StartMerge person={person} onClose={() => setMerging(false)} />}
    </Card>
  )
}
