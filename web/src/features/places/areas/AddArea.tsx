import type { Area } from '@kapok/contract/places/schema'
import { useState } from 'react'
import { api, useCommand, uuidv7 } from '../../../api/index.ts'
import { FormDialog } from '../../../app/forms/FormDialog.tsx'
import { useText } from '../../../i18n/index.ts'
import { placesText } from '../../../i18n/messages/places.ts'
import { say } from '../../../ui/say.ts'
import { TextField } from '../../../ui/TextField.tsx'
import { AreaField } from '../AreaField.tsx'
import { useAreas } from '../useAreas.ts'

export function AddArea({ parent, onClose }: { parent: Area; onClose: () => void }) {
  const t = useText(placesText)
  const { below, byId } = useAreas()
  const [areaId] = useState(uuidv7)
  const [parentId, setParentId] = useState<string | null>(parent.id)
  const sister = below.get(parent.id)?.[0]
  const [name, setName] = useState('')
  const [level, setLevel] = useState(sister?.level ?? '')
  const [code, setCode] = useState('')
  const add = useCommand(api.places.addArea, {
    onSuccess: () => {
      say(t.areas.added(name.trim()))
      onClose()
    },
  })
  const taken = add.error?.code === 'area-code-taken' ? add.error.message : undefined
  const ready = name.trim() !== '' && level.trim() !== '' && /^\d{2,12}$/.test(code) && parentId !== null
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t.areas.addTitle((parentId && byId.get(parentId)?.name) ?? parent.name)}
      verb={t.areas.addFirst}
      busy={add.isPending}
      disabled={!ready}
      problem={taken ? null : add.error}
      onSubmit={() => parentId && add.mutate({ areaId, parentId, code, name, level })}
    >
      <AreaField label={t.areas.parent} value={parentId} onChange={setParentId} />
      <TextField label={t.areas.name} value={name} onChange={setName} maxLength={60} />
      <div className="k-form-row">
        <TextField label={t.areas.level} value={level} onChange={setLevel} maxLength={20} />
        <TextField
          label={t.areas.code}
          value={code}
          onChange={(next) => setCode(next.replace(/\D/g, ''))}
          inputMode="numeric"
          maxLength={12}
          placeholder={parent.code}
          error={taken}
        />
      </div>
      <p className="k-field-hint">{t.areas.codeHint}</p>
    </FormDialog>
  )
}
