import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useText } from '../i18n/index.ts'
import { uiText } from '../i18n/messages/ui.ts'
import { Icon } from './Icon.tsx'
import './dialog.css'

export type DialogProps = {
  opened: boolean
  onClose: () => void
  title: string
  children: ReactNode
  /** The buttons; the one that goes on stands last. */
  footer?: ReactNode
  width?: number | undefined
}

/** Stops everything else until answered: a reason, a signature. For details use SideSheet. */
export function Dialog({ opened, onClose, title, children, footer, width = 440 }: DialogProps) {
  const t = useText(uiText)
  return (
    <Modal.Root
      centered
      opened={opened}
      onClose={onClose}
      size={width}
      padding={0}
      classNames={{ content: 'k-dialog' }}
    >
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content>
        <Modal.Title className="k-dialog-title">{title}</Modal.Title>
        <div className="k-dialog-body">{children}</div>
        {footer !== undefined && <div className="k-dialog-foot">{footer}</div>}
        {/* last, so that focus starts in what is asked */}
        <button type="button" className="k-round k-dialog-close" aria-label={t.sheet.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </Modal.Content>
    </Modal.Root>
  )
}
