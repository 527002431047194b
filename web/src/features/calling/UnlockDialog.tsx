import type { CallingWorker } from '@kapok/contract/calling/schema'
import { useState } from 'react'
import type { ApiProblem } from '../../api/index.ts'
import { Problem } from '../../app/Problem.tsx'
import { useText } from '../../i18n/index.ts'
import { callsText } from '../../i18n/messages/calls.ts'
import { Action } from '../../ui/Action.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'

type UnlockDialogProps = {
  worker: CallingWorker | undefined
  busy: boolean
  problem: ApiProblem | null
  onClose: () => void
  onUnlock: (callId: string, reason: string) => void
}

/** Frees a name that somebody left, with the reason the journal keeps. */
export function UnlockDialog({ worker, busy, problem, onClose, onUnlock }: UnlockDialogProps) {
  const t = useText(callsText)
  const [reason, setReason] = useState(t.board.reasonUsual)
  const callId = worker?.call?.callId
  return (
    <Dialog
      opened={worker !== undefined}
      onClose={onClose}
      title={t.board.unlockTitle(worker?.name ?? '')}
      footer={
        <>
          <Action label={t.back} onClick={onClose} />
          <Action
            label={t.board.unlock}
            tone="primary"
            busy={busy}
            disabled={reason.trim() === '' || callId === undefined}
            onClick={() => callId !== undefined && onUnlock(callId, reason.trim())}
          />
        </>
      }
    >
      <div className="cd-parts">
        <p>{t.board.unlockHow}</p>
        <TextField label={t.board.reason} value={reason} maxLength={200} onChange={setReason} />
        {problem && <Problem problem={problem} />}
      </div>
    </Dialog>
  )
}
