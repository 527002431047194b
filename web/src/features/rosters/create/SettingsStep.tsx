import type { Playbook, RosterTemplate } from '@kapok/contract/playbooks/schema'
import { useState } from 'react'
import { api, useCommand, uuidv7 } from '../../../api/index.ts'
import { Form } from '../../../app/forms/Form.tsx'
import { SelectField } from '../../../app/forms/SelectField.tsx'
import { useWorkplace } from '../../../app/useWorkplace.ts'
import { dayOf, useFormat, useText } from '../../../i18n/index.ts'
import { rostersText } from '../../../i18n/messages/rosters.ts'
import { Action } from '../../../ui/Action.tsx'
import { Card } from '../../../ui/Card.tsx'
import { DayField } from '../../../ui/DayField.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { RhythmEditor } from './RhythmEditor.tsx'
import { draftOf, rhythmOf } from './rhythmDraft.ts'
import { SettingsPreview } from './SettingsPreview.tsx'
import { useStations } from './useStations.ts'

type SettingsStepProps = {
  playbook: Playbook
  template: RosterTemplate
  onBack: () => void
  onMade: (rosterId: string) => void
}

/** A template's name without what stands in brackets: a start for the roster's own. */
const shortName = (name: string) => name.replace(/\s*[（(].*$/u, '')

/** Name, place, rhythm and period; what is asked and what happens to those not reached stand beside. */
export function SettingsStep({ playbook, template, onBack, onMade }: SettingsStepProps) {
  const t = useText(rostersText).create
  const f = useFormat()
  const { responseId } = useWorkplace()
  const [rosterId] = useState(uuidv7)
  const [name, setName] = useState(() => shortName(f.pick(template.name)))
  const [stationId, setStation] = useState<string>()
  const [areaId, setArea] = useState<string | null>(null)
  const [rhythm, setRhythm] = useState(() => draftOf(template.rhythm))
  const [startsOn, setStartsOn] = useState<string | null>(() => dayOf(new Date()))
  const [endsOn, setEndsOn] = useState<string | null>(null)
  const [questionSet, setQuestionSet] = useState(template.questionSet)
  const [ladder, setLadder] = useState(template.ladder)
  const { stations, station, areas } = useStations(stationId)
  const area = areas.find(({ id }) => id === areaId)?.id ?? station?.areaId
  const made = rhythmOf(rhythm)
  const ready = name.trim() !== '' && station && area && made && startsOn !== null && responseId !== null
  const create = useCommand(api.rosters.createRoster, { onSuccess: (done) => onMade(done.rosterId) })
  const submit = () => {
    if (!ready) return
    create.mutate({
      rosterId,
      responseId,
      organisationId: station.organisationId,
      areaId: area,
      name: name.trim(),
      template: template.code,
      rhythm: made,
      questionSet,
      ladder,
      startsOn,
      ...(endsOn !== null && { endsOn }),
    })
  }
  return (
    <div className="k-two">
      <Card>
        <Form onSubmit={submit} problem={create.error} label={t.steps.settings}>
          <TextField
            label={t.settings.name}
            hint={t.settings.nameHint}
            value={name}
            onChange={setName}
            maxLength={60}
          />
          {stations.length > 1 && (
            <SelectField
              label={t.settings.station}
              options={stations.map((each) => ({ value: each.organisationId, label: each.organisationName }))}
              value={station?.organisationId ?? null}
              onChange={(value) => setStation(value ?? undefined)}
            />
          )}
          {areas.length > 1 && (
            <SelectField
              label={t.settings.area}
              options={areas.map((each) => ({ value: each.id, label: each.name }))}
              value={area ?? null}
              onChange={setArea}
            />
          )}
          <RhythmEditor value={rhythm} onChange={setRhythm} />
          <div className="k-form-row">
            <DayField
              label={t.settings.startsOn}
              hint={t.settings.startsHint}
              value={startsOn}
              onChange={setStartsOn}
            />
            <DayField
              label={t.settings.endsOn}
              hint={t.settings.endsHint}
              value={endsOn}
              onChange={setEndsOn}
              from={startsOn ?? undefined}
            />
          </div>
          <div className="k-form-foot" data-end>
            <Action label={t.previous} onClick={onBack} />
            <Action tone="primary" label={t.settings.make} busy={create.isPending} disabled={!ready} onClick={submit} />
          </div>
        </Form>
      </Card>
      <SettingsPreview
        playbook={playbook}
        template={template}
        questionSet={questionSet}
        onQuestionSet={setQuestionSet}
        ladder={ladder}
        onLadder={setLadder}
      />
    </div>
  )
}
