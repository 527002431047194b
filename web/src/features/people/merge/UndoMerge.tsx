import { useState } from 'react'
import { api, useCommand } from '../../../api/index.ts'
import { FormDialog } from '../../../app/forms/FormDialog.tsx'
import { useText } from '../../../i18n/index.ts'
import { mergeText } from '../../../i18n/messages/merge.ts'
import { Action } from '../../../ui/Action.tsx'
import { say } from '../../../ui/say.ts'

type UndoMergeProps = { mergeId: string; name: string; onDone?: () => void }

/** Makes two people again of one, after saying what that does. */
export function UndoMerge({ mergeId, name, onDone }: UndoMergeProps) {
  const t = useText(mergeText)
  const [asking, setAsking] = useState(false)
  const undo = useCommand(api.people.undoMerge, {
    onSuccess: () => {
      say(t.undone)
      setAsking(false)
      onDone?.()
    },
  })
  return (
    <>
      <Action label={t.undo} onClick={() => setAsking(true)} />
      <FormDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t.undoTitle(name)}
        verb={t.undo}
        busy={undo.isPending}
        problem={undo.error}
        onSubmit={() => undo.mutate({ mergeId })}
      >
        <p>{t.undoNote}</p>
      </FormDialog>
    </>
  )
}
