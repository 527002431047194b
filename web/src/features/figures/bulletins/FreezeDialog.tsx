import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { api, useCommand, uuidv7 } from '../../../api/index.ts'
import { FormDialog } from '../../../app/forms/FormDialog.tsx'
import { useText } from '../../../i18n/index.ts'
import { figuresText } from '../../../i18n/messages/figures.ts'
import type { DraftChoice } from './DraftForm.tsx'

type FreezeDialogProps = {
  responseId: string
  choice: DraftChoice
  extra: string
  title: string
  onClose: () => void
}

/** The last look before it can no longer be changed. */
export function FreezeDialog({ responseId, choice, extra, title, onClose }: FreezeDialogProps) {
  const t = useText(figuresText)
  const { history } = useRouter()
  const [bulletinId] = useState(uuidv7)
  const freeze = useCommand(api.figures.freezeBulletin, {
    onSuccess: (done) => history.replace(`/bulletins/${done.bulletinId}`),
  })
  const extraLine = extra.trim()
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t.draft.confirm}
      verb={t.draft.freeze}
      busy={freeze.isPending}
      problem={freeze.error}
      onSubmit={() => freeze.mutate({ bulletinId, responseId, ...choice, ...(extraLine !== '' && { extraLine }) })}
    >
      <p>
        <b>{title}</b>
      </p>
      <p>{t.draft.confirmText}</p>
    </FormDialog>
  )
}
