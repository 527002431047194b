import { useText } from '../../../i18n/index.ts'
import { contactText } from '../../../i18n/messages/contact.ts'
import { myDayText } from '../../../i18n/messages/my-day.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import type { LocalDoor } from '../../../offline/index.ts'
import { StatusTag } from '../../../ui/StatusTag.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { tagTexts } from './doorLine.ts'

export const hasTags = ({ flags, owedFrom, status, local, tags, followUps }: LocalDoor): boolean =>
  flags.length + local.waiting + tags.length + followUps.length > 0 || owedFrom !== null || status !== 'not_tried'

/** Flags, what is owed, how it stands, and the groups somebody belongs to, as far as one may know. */
export function DoorTags({ door }: { door: LocalDoor }) {
  const t = useText(myDayText)
  const c = useText(contactText)
  const f = useFormat()
  const reached = door.status === 'reached'
  return (
    <div className="md-tags">
      {door.flags.map(({ code, label }) => (
        <StatusTag key={code} status="flagged" label={f.pick(label)} />
      ))}
      {door.owedFrom && <StatusTag status="debt" label={t.tag.debt} />}
      {door.followUps.length > 0 && <Tag tone="warn">{t.tag.promise}</Tag>}
      {door.status !== 'not_tried' && (
        <StatusTag status={reached ? 'reached' : 'tried'} label={c.status[door.status]} />
      )}
      {door.local.waiting > 0 && <Tag tone="warn">{t.line.unsent}</Tag>}
      {tagTexts(door, { t, c, f }).map((tag) => (
        <Tag key={tag}>{tag}</Tag>
      ))}
    </div>
  )
}
