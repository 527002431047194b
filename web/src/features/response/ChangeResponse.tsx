import type { Response } from '@kapok/contract/response/contract'
import { useState } from 'react'
import { api, useCommand } from '../../api/index.ts'
import { Form } from '../../app/forms/Form.tsx'
import { useText } from '../../i18n/index.ts'
import { responseText } from '../../i18n/messages/response.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Action } from '../../ui/Action.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { say } from '../../ui/say.ts'
import { AreasField } from '../places/AreasField.tsx'
import { usePlaybooks } from './usePlaybooks.ts'

/** Level and areas, while the emergency runs. */
export function ChangeResponse({ response }: { response: Response }) {
  const t = useText(responseText)
  const f = useFormat()
  const playbooks = usePlaybooks()
  const before = response.areas.map(({ id }) => id)
  const [level, setLevel] = useState(response.level)
  const [areaIds, setAreaIds] = useState(before)
  const change = useCommand(api.response.changeResponse, { onSuccess: () => say(t.saved) })
  const levels = playbooks.data?.items.find(({ code }) => code === response.playbook)?.levels ?? []
  const moved = [...areaIds].sort().join() !== [...before].sort().join()
  const ready = (level !== response.level || moved) && areaIds.length > 0
  const submit = () => {
    if (!ready || change.isPending) return
    change.mutate({ responseId: response.id, ...(level !== response.level && { level }), ...(moved && { areaIds }) })
  }
  return (
    <Form onSubmit={submit} problem={change.error} label={t.change}>
      <ChoiceField
        label={t.level}
        options={levels.map(({ code, name }) => ({ value: code, label: f.pick(name) }))}
        value={level}
        onChange={setLevel}
      />
      <AreasField label={t.areas} hint={t.areasHint} value={areaIds} onChange={setAreaIds} />
      <div>
        <Action label={t.save} tone="primary" type="submit" disabled={!ready} busy={change.isPending} />
      </div>
    </Form>
  )
}
