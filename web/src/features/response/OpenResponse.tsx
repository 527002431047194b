import { useState } from 'react'
import { api, useCommand, uuidv7 } from '../../api/index.ts'
import { Form } from '../../app/forms/Form.tsx'
import { Problem } from '../../app/Problem.tsx'
import { useWorkplace } from '../../app/useWorkplace.ts'
import { dayOf, useText } from '../../i18n/index.ts'
import { responseText } from '../../i18n/messages/response.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Action } from '../../ui/Action.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { say } from '../../ui/say.ts'
import { SideSheet } from '../../ui/sheet/SideSheet.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { AreasField } from '../places/AreasField.tsx'
import { usePlaybooks } from './usePlaybooks.ts'

type OpenResponseProps = { onClose: () => void; onOpened: (responseId: string) => void }

/** An emergency from a playbook: everything that goes with it is data, so opening takes a minute. */
export function OpenResponse({ onClose, onOpened }: OpenResponseProps) {
  const t = useText(responseText)
  const f = useFormat()
  const { areaId, chooseResponse } = useWorkplace()
  const [responseId] = useState(uuidv7)
  const playbooks = usePlaybooks()
  const items = playbooks.data?.items ?? []
  const [chosen, setChosen] = useState<string>()
  const [name, setName] = useState('')
  const [chosenLevel, setLevel] = useState<string>()
  const [areaIds, setAreaIds] = useState<string[]>(areaId === '' ? [] : [areaId])
  const [startsOn, setStartsOn] = useState<string | null>(() => dayOf(Date.now()))
  const playbook = items.find(({ code }) => code === chosen) ?? items[0]
  const level = playbook?.levels.find(({ code }) => code === chosenLevel) ?? playbook?.levels.at(-1)
  const open = useCommand(api.response.openResponse, {
    onSuccess: () => {
      say(t.opened(name.trim()))
      chooseResponse(responseId)
      onClose()
      onOpened(responseId)
    },
  })
  const ready = playbook && level && name.trim() !== '' && areaIds.length > 0 && startsOn !== null
  const submit = () => {
    if (!ready || open.isPending) return
    open.mutate({ responseId, name, playbook: playbook.code, level: level.code, areaIds, startsOn })
  }
  return (
    <SideSheet
      opened
      onClose={onClose}
      phone="full"
      width={520}
      title={t.openTitle}
      footer={<Action label={t.go} tone="primary" onClick={submit} disabled={!ready} busy={open.isPending} />}
    >
      {playbooks.error && <Problem problem={playbooks.error} onRetry={() => void playbooks.refetch()} />}
      {playbooks.isPending && <Waiting rows={4} />}
      {playbook && (
        <Form onSubmit={submit} problem={open.error} label={t.openTitle}>
          <ChoiceField
            label={t.playbook}
            hint={t.playbookHas(playbook.services.length, playbook.rosterTemplates.length, playbook.bulletins.length)}
            options={items.map((each) => ({ value: each.code, label: f.pick(each.name) }))}
            value={playbook.code}
            onChange={setChosen}
          />
          <TextField label={t.name} hint={t.nameHint} value={name} onChange={setName} maxLength={60} />
          <ChoiceField
            label={t.level}
            options={playbook.levels.map((each) => ({ value: each.code, label: f.pick(each.name) }))}
            value={level?.code}
            onChange={setLevel}
          />
          <AreasField label={t.areas} hint={t.areasHint} value={areaIds} onChange={setAreaIds} />
          <DayField label={t.startsOn} value={startsOn} onChange={setStartsOn} clearable={false} />
        </Form>
      )}
    </SideSheet>
  )
}
