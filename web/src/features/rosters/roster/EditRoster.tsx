import type { Roster } from '@kapok/contract/rosters/schema'
import { useState } from 'react'
import { api, useCommand } from '../../../api/index.ts'
import { FormDialog } from '../../../app/forms/FormDialog.tsx'
import { useText } from '../../../i18n/index.ts'
import { appText } from '../../../i18n/messages/app.ts'
import { rostersText } from '../../../i18n/messages/rosters.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { say } from '../../../ui/say.ts'
import { TextField } from '../../../ui/TextField.tsx'
import { RhythmEditor } from '../create/RhythmEditor.tsx'
import { draftOf, rhythmOf } from '../create/rhythmDraft.ts'
import '../create/create.css'

/** Another name, another rhythm from tomorrow, a last day. Only what was changed is sent. */
export function EditRoster({ roster, onClose }: { roster: Roster; onClose: () => void }) {
  const t = useText(rostersText)
  const app = useText(appText)
  const [name, setName] = useState(roster.name)
  const [draft, setDraft] = useState(() => draftOf(roster.rhythm))
  const [endsOn, setEndsOn] = useState(roster.endsOn)
  const rhythm = rhythmOf(draft)
  const changed = rhythm && JSON.stringify(rhythm) !== JSON.stringify(roster.rhythm)
  const change = useCommand(api.rosters.changeRoster, {
    onSuccess: () => {
      say(t.roster.saved)
      onClose()
    },
  })
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t.roster.editTitle}
      verb={app.form.save}
      width={520}
      onSubmit={() =>
        change.mutate({
          rosterId: roster.id,
          ...(name.trim() !== roster.name && { name: name.trim() }),
          ...(changed && { rhythm }),
          ...(endsOn !== roster.endsOn && { endsOn }),
        })
      }
      busy={change.isPending}
      disabled={name.trim() === '' || !rhythm}
      problem={change.error}
    >
      <TextField label={t.create.settings.name} value={name} onChange={setName} maxLength={60} />
      <RhythmEditor value={draft} onChange={setDraft} />
      {changed && <p className="k-muted">{t.roster.editRhythm}</p>}
      <DayField
        label={t.roster.end}
        hint={t.roster.endHint}
        value={endsOn}
        onChange={setEndsOn}
        from={roster.startsOn}
      />
    </FormDialog>
  )
}
