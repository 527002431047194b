import type { Area } from '@kapok/contract/places/schema'
import { useState } from 'react'
import { api, useCommand } from '../../../api/index.ts'
import { Form } from '../../../app/forms/Form.tsx'
import { useText } from '../../../i18n/index.ts'
import { placesText } from '../../../i18n/messages/places.ts'
import { Action } from '../../../ui/Action.tsx'
import { DayField } from '../../../ui/DayField.tsx'
import { DefinitionList } from '../../../ui/DefinitionList.tsx'
import { say } from '../../../ui/say.ts'
import { SideSheet } from '../../../ui/sheet/SideSheet.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { useAreas } from '../useAreas.ts'

type AreaSheetProps = { area: Area; editable: boolean; onAdd: () => void; onClose: () => void }

export function AreaSheet({ area, editable, onAdd, onClose }: AreaSheetProps) {
  const t = useText(placesText)
  const { nameOf } = useAreas()
  const [name, setName] = useState(area.name)
  const [level, setLevel] = useState(area.level)
  const [validTo, setValidTo] = useState(area.validTo)
  const rename = useCommand(api.places.renameArea, { onSuccess: () => say(t.areas.saved(name.trim())) })
  const changed = name.trim() !== area.name || level.trim() !== area.level || validTo !== area.validTo
  const ready = changed && name.trim() !== '' && level.trim() !== ''
  const save = () => {
    if (!ready || rename.isPending) return
    rename.mutate({ areaId: area.id, name, level, ...(validTo !== area.validTo && { validTo }) })
  }
  return (
    <SideSheet
      opened
      onClose={onClose}
      title={area.name}
      sub={`${area.level} · ${area.code}`}
      footer={
        editable ? (
          <div className="k-form-foot">
            <Action label={t.areas.add} icon="plus" onClick={onAdd} />
            <Action label={t.areas.save} tone="primary" onClick={save} disabled={!ready} busy={rename.isPending} />
          </div>
        ) : undefined
      }
    >
      {editable ? (
        <Form onSubmit={save} problem={rename.error} label={t.areas.rename}>
          <DefinitionList items={[{ key: 'parent', term: t.areas.parent, value: nameOf(area.parentId) }]} />
          <TextField label={t.areas.name} value={name} onChange={setName} maxLength={60} />
          <TextField label={t.areas.level} value={level} onChange={setLevel} maxLength={20} />
          <DayField label={t.areas.validTo} hint={t.areas.validToHint} value={validTo} onChange={setValidTo} />
        </Form>
      ) : (
        <DefinitionList
          items={[
            { key: 'parent', term: t.areas.parent, value: nameOf(area.parentId) },
            { key: 'level', term: t.areas.level, value: area.level },
            { key: 'code', term: t.areas.code, value: area.code },
          ]}
        />
      )}
    </SideSheet>
  )
}
