import type { FieldOfWork, Organisation, OrganisationType } from '@kapok/contract/places/schema'
import { SelectField } from '../../../app/forms/SelectField.tsx'
import { useText } from '../../../i18n/index.ts'
import { placesText } from '../../../i18n/messages/places.ts'
import { TextField } from '../../../ui/TextField.tsx'
import { AreaField } from '../AreaField.tsx'
import { type OrganisationDraft, usccWrong } from './draft.ts'

type OrganisationFieldsProps = {
  draft: OrganisationDraft
  onChange: (change: Partial<OrganisationDraft>) => void
  organisations: readonly Organisation[]
}

export function OrganisationFields({ draft, onChange, organisations }: OrganisationFieldsProps) {
  const t = useText(placesText)
  const types = Object.entries(t.organisations.types) as [OrganisationType, string][]
  const fields = Object.entries(t.organisations.fields) as [FieldOfWork, string][]
  return (
    <>
      <TextField
        label={t.organisations.name}
        value={draft.name}
        onChange={(name) => onChange({ name })}
        maxLength={60}
      />
      <div className="k-form-row">
        <SelectField
          label={t.organisations.type}
          options={types.map(([value, label]) => ({ value, label }))}
          value={draft.type}
          onChange={(type) => type && onChange({ type })}
        />
        <SelectField
          label={t.organisations.field}
          clearable
          options={fields.map(([value, label]) => ({ value, label }))}
          value={draft.field}
          onChange={(field) => onChange({ field })}
        />
      </div>
      <AreaField
        label={t.organisations.head.area}
        hint={t.organisations.areaHint}
        value={draft.areaId}
        onChange={(areaId) => onChange({ areaId })}
      />
      {draft.type === 'social_work_station' && (
        <SelectField
          label={t.organisations.runBy}
          hint={t.organisations.runByHint}
          clearable
          options={organisations
            .filter((each) => each.type === 'agency' && (each.endedOn === null || each.id === draft.runBy))
            .map((each) => ({ value: each.id, label: each.name }))}
          value={draft.runBy}
          onChange={(runBy) => onChange({ runBy })}
        />
      )}
      <div className="k-form-row">
        <TextField
          label={t.organisations.uscc}
          optional
          value={draft.uscc}
          onChange={(uscc) => onChange({ uscc })}
          maxLength={18}
          error={usccWrong(draft) ? t.organisations.usccWrong : undefined}
          autoCapitalize="characters"
        />
        <TextField
          label={t.organisations.phone}
          optional
          value={draft.phone}
          onChange={(phone) => onChange({ phone })}
          maxLength={30}
          inputMode="tel"
        />
      </div>
    </>
  )
}
