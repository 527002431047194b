import type { PersonCard } from '@kapok/contract/people/schema'
import { isTag, tags } from '@kapok/contract/people/tags'
import { useFormat, useText } from '../../../i18n/index.ts'
import { mergeText } from '../../../i18n/messages/merge.ts'
import { peopleText } from '../../../i18n/messages/people.ts'
import { Card } from '../../../ui/Card.tsx'

type CarriedProps = { merged: PersonCard; left: ReadonlySet<string>; onLeave: (left: ReadonlySet<string>) => void }

/** What hangs on the record merged in and goes over, each with a tick. */
export function Carried({ merged, left, onLeave }: CarriedProps) {
  const t = useText(mergeText)
  const people = useText(peopleText)
  const f = useFormat()
  const rows = [
    ...merged.phones.map(({ id, masked, label }) => ({ id, kind: t.kinds.phone, what: masked, more: label })),
    ...merged.documents.map(({ id, type, masked }) => ({
      id,
      kind: people.documentTypes[type],
      what: masked,
      more: null,
    })),
    ...merged.tags.map(({ id, tag }) => ({
      id,
      kind: t.kinds.tag,
      what: isTag(tag) ? f.pick(tags[tag]) : tag,
      more: null,
    })),
    ...merged.relations.map(({ id, name, relation, phone }) => ({
      id,
      kind: people.relations.kinds[relation],
      what: name,
      more: phone?.masked ?? null,
    })),
  ]
  const toggle = (id: string) => {
    const next = new Set(left)
    if (!next.delete(id)) next.add(id)
    onLeave(next)
  }
  return (
    <Card title={t.carries}>
      {rows.length === 0 ? (
        <p className="k-muted">{t.carriesNone}</p>
      ) : (
        <>
          <ul className="k-compare-carried">
            {rows.map(({ id, kind, what, more }) => (
              <li key={id}>
                <label>
                  <input type="checkbox" checked={!left.has(id)} onChange={() => toggle(id)} />
                  <small>{kind}</small> <b>{what}</b> {more !== null && <small>{more}</small>}
                </label>
              </li>
            ))}
          </ul>
          <p className="k-muted">{t.carriesNote}</p>
        </>
      )}
    </Card>
  )
}
