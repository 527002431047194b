import type { PersonCard, TagSource } from '@kapok/contract/people/schema'
import type { Tag } from '@kapok/contract/people/tags'
import { useState } from 'react'
import { api, useCommand, uuidv7 } from '../../../api/index.ts'
import { FormDialog } from '../../../app/forms/FormDialog.tsx'
import { dayOf, useText } from '../../../i18n/index.ts'
import { peopleText } from '../../../i18n/messages/people.ts'
import { ChoiceField } from '../../../ui/ChoiceField.tsx'
import { DayField } from '../../../ui/DayField.tsx'
import { say } from '../../../ui/say.ts'
import { TagPicker } from './TagPicker.tsx'

export function AddTag({ person, onClose }: { person: PersonCard; onClose: () => void }) {
  const t = useText(peopleText)
  const [tagId] = useState(uuidv7)
  const [tag, setTag] = useState<Tag | null>(null)
  const [source, setSource] = useState<TagSource>('visited')
  const [validFrom, setFrom] = useState<string | null>(() => dayOf(Date.now()))
  const [validTo, setTo] = useState<string | null>(null)
  const add = useCommand(api.people.addTag, {
    onSuccess: () => {
      say(t.tags.added)
      onClose()
    },
  })
  const there = new Set(person.tags.filter((each) => each.validTo === null).map((each) => each.tag))
  const submit = () => {
    if (tag === null) return
    add.mutate({
      tagId,
      personId: person.id,
      tag,
      source,
      ...(validFrom && { validFrom }),
      ...(validTo && { validTo }),
    })
  }
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={`${t.tags.add} · ${person.name}`}
      verb={t.tags.add}
      width={620}
      busy={add.isPending}
      disabled={tag === null || (validTo !== null && validFrom !== null && validTo < validFrom)}
      problem={add.error}
      onSubmit={submit}
    >
      <TagPicker value={tag} onChange={setTag} taken={there} />
      <ChoiceField<TagSource>
        label={t.tags.source}
        options={(['certified', 'stated', 'visited'] as const).map((value) => ({
          value,
          label: t.tags.sources[value],
        }))}
        value={source}
        onChange={setSource}
      />
      <div className="k-form-row">
        <DayField label={t.tags.from} value={validFrom} onChange={setFrom} />
        <DayField
          label={t.tags.to}
          hint={t.tags.toHint}
          value={validTo}
          onChange={setTo}
          from={validFrom ?? undefined}
        />
      </div>
    </FormDialog>
  )
}
