import { isTag, tags } from '@kapok/contract/people/tags'
import type { ListingCard } from '@kapok/contract/rosters/schema'
import { useState } from 'react'
import { useFormat, useText } from '../../../../i18n/index.ts'
import { todayText } from '../../../../i18n/messages/today.ts'
import { Link } from '../../../../ui/Link.tsx'
import { Tag } from '../../../../ui/Tag.tsx'
import { DoorSection } from './DoorSection.tsx'
import { LinkButton } from './LinkButton.tsx'
import { NoteDialog } from './NoteDialog.tsx'

type DoorPersonProps = { listingId: string; card: ListingCard; note: string | null; mayEdit: boolean }

/** What matters at that door, the groups somebody belongs to, who lives there. */
export function DoorPerson({ listingId, card, note, mayEdit }: DoorPersonProps) {
  const t = useText(todayText)
  const f = useFormat()
  const [editing, setEditing] = useState(false)
  const groups = card.due?.tags ?? card.person?.tags.map(({ tag }) => tag) ?? []
  const others = card.memberNames.filter(({ personId }) => personId !== card.person?.id)
  return (
    <>
      <DoorSection
        title={t.door.note}
        action={
          mayEdit && (
            <LinkButton
              label={note ? t.door.editNote : t.door.addNote}
              about={t.door.note}
              onClick={() => setEditing(true)}
            />
          )
        }
      >
        <p className={note ? 'k-door-note' : 'k-muted'}>{note ?? t.door.noNote}</p>
      </DoorSection>
      {groups.length > 0 && (
        <DoorSection title={t.door.tags}>
          <div className="k-line">
            {groups.map((tag) => (
              <Tag key={tag}>{isTag(tag) ? f.pick(tags[tag]) : tag}</Tag>
            ))}
          </div>
        </DoorSection>
      )}
      {others.length > 0 && (
        <DoorSection title={t.door.members}>
          <p className="k-line">
            {others.map(({ personId, name, age }) => (
              <span key={personId}>
                <Link href={`/people/${personId}`}>{name}</Link> {age !== null && <small>{t.door.age(age)}</small>}
              </span>
            ))}
          </p>
        </DoorSection>
      )}
      {editing && <NoteDialog listingId={listingId} note={note ?? ''} onClose={() => setEditing(false)} />}
    </>
  )
}
