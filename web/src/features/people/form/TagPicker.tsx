import { type Tag, tags } from '@kapok/contract/people/tags'
import { useText } from '../../../i18n/index.ts'
import { peopleText } from '../../../i18n/messages/people.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { Chip } from '../../../ui/Chip.tsx'
import './tagPicker.css'

type TagPickerProps = { value: Tag | null; onChange: (tag: Tag) => void; taken: ReadonlySet<string> }

const groups = Map.groupBy(Object.keys(tags) as Tag[], (tag) => tags[tag].group)

/** All tags in sight, by group: thirty words are read faster than a list is searched. */
export function TagPicker({ value, onChange, taken }: TagPickerProps) {
  const t = useText(peopleText)
  const f = useFormat()
  return (
    <div className="k-tag-picker" role="group" aria-label={t.tags.tag}>
      {[...groups].map(([group, codes]) => (
        <div key={group}>
          <small>{t.tags.groups[group]}</small>
          <div className="k-line">
            {codes
              .filter((tag) => !taken.has(tag))
              .map((tag) => (
                <Chip key={tag} chosen={tag === value} onClick={() => onChange(tag)}>
                  {f.pick(tags[tag])}
                </Chip>
              ))}
          </div>
        </div>
      ))}
    </div>
  )
}
