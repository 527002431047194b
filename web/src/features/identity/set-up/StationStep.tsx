import { SelectField } from '../../../app/forms/SelectField.tsx'
import { useText } from '../../../i18n/index.ts'
import { identityText } from '../../../i18n/messages/identity.ts'
import { ChoiceField } from '../../../ui/ChoiceField.tsx'
import { FileDrop } from '../../../ui/FileDrop.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { AreaPreview } from './AreaPreview.tsx'
import { BadRows } from './BadRows.tsx'
import { stationAreaOf, tableOf } from './draft.ts'
import type { StepProps } from './PersonStep.tsx'
import { readText } from './readText.ts'
import { SimpleAreas } from './SimpleAreas.tsx'

export function StationStep({ draft, onChange }: StepProps) {
  const t = useText(identityText)
  const table = tableOf(draft)
  const stationArea = stationAreaOf(draft, table)
  const named = table.areas.filter(({ name }) => name !== '')
  return (
    <>
      <TextField
        label={t.setUp.station}
        hint={t.setUp.stationHint}
        value={draft.station}
        onChange={(station) => onChange({ station })}
        maxLength={60}
      />
      <ChoiceField
        label={t.setUp.way}
        value={draft.way}
        onChange={(way) => onChange({ way })}
        options={[
          { value: 'simple', label: t.setUp.ways.simple },
          { value: 'table', label: t.setUp.ways.table },
        ]}
      />
      {draft.way === 'simple' ? (
        <>
          <p className="k-field-hint">{t.setUp.simpleHint}</p>
          <SimpleAreas levels={draft.levels} onChange={(levels) => onChange({ levels })} />
        </>
      ) : (
        <>
          <FileDrop
            title={t.setUp.tableTitle}
            hint={t.setUp.tableHint}
            accept=".csv,.txt,.tsv,text/*"
            onText={(pasted) => onChange({ pasted })}
            onFiles={([file]) => file && void readText(file).then((pasted) => onChange({ pasted }))}
          />
          <TextField
            label={t.setUp.pasted}
            lines={6}
            value={draft.pasted}
            onChange={(pasted) => onChange({ pasted })}
          />
        </>
      )}
      <BadRows rows={table.bad} />
      {draft.way === 'table' && named.length > 0 && (
        <AreaPreview areas={named} chosen={stationArea} label={t.setUp.areas(named.length)} />
      )}
      {named.length > 0 && (
        <SelectField
          label={t.setUp.stationArea}
          hint={t.setUp.stationAreaHint}
          options={named.map(({ code, name, level }) => ({ value: code, label: `${name} · ${level} · ${code}` }))}
          value={stationArea}
          onChange={(stationAreaCode) => onChange({ stationAreaCode })}
        />
      )}
    </>
  )
}
