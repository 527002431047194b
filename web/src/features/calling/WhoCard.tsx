import type { CallCard } from '@kapok/contract/calling/schema'
import { useText } from '../../i18n/index.ts'
import { callsText } from '../../i18n/messages/calls.ts'
import { contactText } from '../../i18n/messages/contact.ts'
import { myDayText } from '../../i18n/messages/my-day.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Card } from '../../ui/Card.tsx'
import { DefinitionList } from '../../ui/DefinitionList.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { GivenCells } from '../lists/given/GivenCells.tsx'
import { tagTexts } from '../rosters/my-day/doorLine.ts'
import { Numbers } from './Numbers.tsx'
import type { DialState } from './useDialled.ts'

/** Who is called, at which number, and what one should know before it rings. */
export function WhoCard({ card, dial, ring }: { card: CallCard; dial: DialState; ring: boolean }) {
  const t = useText(callsText)
  const c = useText(contactText)
  const f = useFormat()
  const myDay = useText(myDayText)
  const { door, roster, promisedAt } = card
  const facts = [
    c.sex[door.sex],
    door.age === null ? '' : t.who.age(door.age),
    door.subject === 'household' ? t.who.members(door.members) : '',
  ].filter(Boolean)
  const lines = [
    { key: 'address', term: t.who.address, value: [door.areaName, f.door(door.address)].filter(Boolean).join(' ') },
    { key: 'roster', term: t.who.roster, value: `${roster.name} · ${f.pick(roster.serviceName)}` },
    ...(door.note ? [{ key: 'note', term: t.who.note, value: door.note }] : []),
    ...(door.responsibleName ? [{ key: 'responsible', term: t.who.responsible, value: door.responsibleName }] : []),
  ]
  return (
    <Card>
      <div className="cd-who">
        <small>{t.now}</small>
        <h2>
          {door.name} <small>{facts.join(' · ')}</small>
        </h2>
        <div className="cd-tags">
          {promisedAt !== null && <StatusTag status="debt" label={t.who.promised(f.time(promisedAt))} />}
          {door.owedFrom !== null && <StatusTag status="debt" label={t.who.owed(f.day(door.owedFrom))} />}
          {door.flags.map(({ code, label }) => (
            <StatusTag key={code} status="flagged" label={f.pick(label)} />
          ))}
        </div>
        {door.tags.length > 0 && (
          <div className="cd-tags">
            {tagTexts(door, { t: myDay, c, f }).map((tag) => (
              <Tag key={tag}>{tag}</Tag>
            ))}
          </div>
        )}
        <Numbers card={card} dial={dial} ring={ring} />
        <DefinitionList items={lines} />
        <GivenCells listingId={door.listingId} />
        {door.followUps.length > 0 && (
          <div className="cd-promised">
            <small>{t.followUps}</small>
            {door.followUps.map(({ id, what }) => (
              <Tag key={id} tone="warn">
                {what}
              </Tag>
            ))}
          </div>
        )}
      </div>
    </Card>
  )
}
