import type { ReactNode } from 'react'
import type { ApiProblem } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import { appText } from '../../i18n/messages/app.ts'
import { Action } from '../../ui/Action.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Form } from './Form.tsx'

export type FormDialogProps = {
  opened: boolean
  onClose: () => void
  title: string
  children: ReactNode
  /** The verb on the button that goes on. */
  verb: string
  onSubmit: () => void
  busy?: boolean | undefined
  disabled?: boolean | undefined
  danger?: boolean | undefined
  problem?: ApiProblem | null | undefined
  width?: number | undefined
}

/** A short form that stops everything else until it is sent or left. */
export function FormDialog(props: FormDialogProps) {
  const { opened, onClose, title, children, verb, onSubmit, busy, disabled, danger, problem, width } = props
  const t = useText(appText)
  const submit = () => {
    if (!disabled && !busy) onSubmit()
  }
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={title}
      width={width}
      footer={
        <>
          <Action label={t.form.cancel} onClick={onClose} />
          <Action label={verb} tone={danger ? 'danger' : 'primary'} busy={busy} disabled={disabled} onClick={submit} />
        </>
      }
    >
      <Form onSubmit={submit} problem={problem} label={title}>
        {children}
      </Form>
    </Dialog>
  )
}
