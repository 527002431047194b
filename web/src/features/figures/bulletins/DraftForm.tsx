import { api, useQueryOf } from '../../../api/index.ts'
import { SelectField } from '../../../app/forms/SelectField.tsx'
import { dayOf, useText } from '../../../i18n/index.ts'
import { figuresText } from '../../../i18n/messages/figures.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { Card } from '../../../ui/Card.tsx'
import { ChoiceField } from '../../../ui/ChoiceField.tsx'
import { DayField } from '../../../ui/DayField.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { useNow } from '../filter/useNow.ts'
import { usePlaybook } from '../usePlaybook.ts'

export type DraftChoice = { template: string; day: string; areaId: string }

type DraftFormProps = {
  choice: DraftChoice
  startsOn: string
  onChoose: (change: Partial<DraftChoice>) => void
  extra: string
  onExtra: (text: string) => void
}

/** Which bulletin, of which day and area, and what the figures do not say. */
export function DraftForm({ choice, startsOn, onChoose, extra, onExtra }: DraftFormProps) {
  const t = useText(figuresText)
  const f = useFormat()
  const { templates } = usePlaybook()
  const now = useNow()
  const areas = useQueryOf(api.places.listAreas, {}, { staleTime: 300_000 }).data?.items ?? []
  return (
    <Card>
      <div className="k-form">
        <ChoiceField
          label={t.draft.template}
          options={templates.map(({ code, name, time }) => ({
            value: code,
            label: t.draft.option(f.pick(name), time),
          }))}
          value={choice.template}
          onChange={(template) => onChoose({ template })}
        />
        <div className="k-form-row">
          <DayField
            label={t.draft.day}
            value={choice.day}
            onChange={(day) => day !== null && onChoose({ day })}
            from={startsOn}
            to={dayOf(now)}
          />
          <SelectField
            label={t.draft.area}
            options={areas.map(({ id, name }) => ({ value: id, label: name }))}
            value={choice.areaId}
            onChange={(areaId) => areaId !== null && onChoose({ areaId })}
          />
        </div>
        <TextField
          label={t.draft.extra}
          hint={t.draft.extraHint}
          optional
          lines={3}
          maxLength={300}
          value={extra}
          onChange={(text) => onExtra(text.replace(/\s*\n\s*/g, ' '))}
        />
      </div>
    </Card>
  )
}
