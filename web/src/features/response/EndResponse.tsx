import type { Response } from '@kapok/contract/response/contract'
import { useState } from 'react'
import { api, useCommand } from '../../api/index.ts'
import { FormDialog } from '../../app/forms/FormDialog.tsx'
import { dayOf, useText } from '../../i18n/index.ts'
import { responseText } from '../../i18n/messages/response.ts'
import { DayField } from '../../ui/DayField.tsx'
import { say } from '../../ui/say.ts'

export function EndResponse({ response, onClose }: { response: Response; onClose: () => void }) {
  const t = useText(responseText)
  const [endsOn, setEndsOn] = useState<string | null>(() => dayOf(Date.now()))
  const end = useCommand(api.response.changeResponse, {
    onSuccess: () => {
      say(t.endDone(response.name))
      onClose()
    },
  })
  return (
    <FormDialog
      opened
      danger
      onClose={onClose}
      title={t.endTitle(response.name)}
      verb={t.endGo}
      busy={end.isPending}
      disabled={endsOn === null}
      problem={end.error}
      onSubmit={() => endsOn !== null && end.mutate({ responseId: response.id, endsOn })}
    >
      <p className="k-muted">{t.endNote}</p>
      <DayField label={t.endsOn} value={endsOn} onChange={setEndsOn} from={response.startsOn} clearable={false} />
    </FormDialog>
  )
}
