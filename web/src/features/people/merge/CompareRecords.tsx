import type { MergedField } from '@kapok/contract/people/match-schema'
import type { PersonCard } from '@kapok/contract/people/schema'
import { useFormat, useText } from '../../../i18n/index.ts'
import { mergeText } from '../../../i18n/messages/merge.ts'
import { peopleText } from '../../../i18n/messages/people.ts'
import { CompareField } from './CompareField.tsx'
import { isSame, mergedFields } from './fields.ts'

type CompareRecordsProps = {
  kept: PersonCard
  merged: PersonCard
  taken: ReadonlySet<MergedField>
  onTake: (field: MergedField, taken: boolean) => void
}

/** Two records side by side, field by field. */
export function CompareRecords({ kept, merged, taken, onTake }: CompareRecordsProps) {
  const t = useText(mergeText)
  const people = useText(peopleText)
  const f = useFormat()
  const terms: Record<MergedField, string> = {
    name: people.form.name,
    sex: people.head.sex,
    birthDate: people.birthDate,
    address: people.address,
    household: people.household.title,
    note: people.note,
  }
  const show: Record<MergedField, (person: PersonCard) => string> = {
    name: (person) => person.name,
    sex: (person) => people.sex[person.sex],
    birthDate: (person) => (person.birthDate === null ? '' : f.date(person.birthDate)),
    address: (person) => [person.areaName, f.door(person.address)].filter(Boolean).join(' '),
    household: (person) => f.list((person.household?.members ?? []).map((member) => member.name)),
    note: (person) => person.note ?? '',
  }
  return (
    <section className="k-compare" aria-label={t.title}>
      <div className="k-compare-row" aria-hidden>
        <span />
        <b>{t.kept}</b>
        <b>{t.merged}</b>
      </div>
      {mergedFields.map((field) => (
        <CompareField
          key={field}
          term={terms[field]}
          kept={show[field](kept)}
          merged={show[field](merged)}
          same={isSame(kept, merged, field)}
          taken={taken.has(field)}
          onTake={(take) => onTake(field, take)}
          both={field === 'note' && (kept.note ?? '') !== '' ? t.noteBoth : undefined}
        />
      ))}
    </section>
  )
}
