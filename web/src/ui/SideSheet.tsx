import { Drawer } from '@mantine/core'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useText } from '../i18n/index.ts'
import { uiText } from '../i18n/messages/ui.ts'
import { Icon } from './Icon.tsx'
import { usePhone } from './usePhone.ts'
import { useShortcuts } from './useShortcuts.ts'
import './sideSheet.css'

export type SideSheetProps = {
  opened: boolean
  onClose: () => void
  title: ReactNode
  sub?: ReactNode
  children: ReactNode
  /** Stays at the bottom: the buttons. */
  footer?: ReactNode
  /** On the phone: as high as its content, or the whole screen. */
  phone?: 'bottom' | 'full' | undefined
  width?: number | undefined
}

/**
 * Details beside the list. On the desk the list stays usable (no overlay, no trap): arrows there change what is shown
 * here. On the phone it is modal.
 */
export function SideSheet(props: SideSheetProps) {
  const phone = usePhone()
  return phone ? <PhoneSheet {...props} /> : props.opened ? <DeskSheet {...props} /> : null
}

function SheetInside({ onClose, title, sub, children, footer, titleId }: SideSheetProps & { titleId: string }) {
  const t = useText(uiText)
  return (
    <>
      <header className="k-sheet-head">
        <div>
          <h2 id={titleId}>{title}</h2>
          {sub !== undefined && <p>{sub}</p>}
        </div>
        <button type="button" className="k-round" aria-label={t.sheet.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div className="k-sheet-body">{children}</div>
      {footer !== undefined && <footer className="k-sheet-foot">{footer}</footer>}
    </>
  )
}

function DeskSheet(props: SideSheetProps) {
  const t = useText(uiText)
  const titleId = useId()
  const panel = useRef<HTMLElement>(null)
  const { onClose, width = 460 } = props
  useShortcuts([{ keys: 'escape', label: t.sheet.close, run: onClose, whileTyping: true }])
  useEffect(() => {
    const before = document.activeElement
    return () => {
      if (panel.current?.contains(document.activeElement) && before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <aside className="k-sheet" ref={panel} aria-labelledby={titleId} style={{ width }}>
      <SheetInside {...props} titleId={titleId} />
    </aside>
  )
}

function PhoneSheet(props: SideSheetProps) {
  const titleId = useId()
  const full = props.phone === 'full'
  return (
    <Drawer.Root
      opened={props.opened}
      onClose={props.onClose}
      position="bottom"
      size={full ? '100%' : 'auto'}
      padding={0}
      aria-labelledby={titleId}
    >
      {!full && <Drawer.Overlay backgroundOpacity={0.35} />}
      <Drawer.Content className="k-sheet-phone" data-full={full || undefined} aria-labelledby={titleId}>
        {!full && <div className="k-sheet-grab" aria-hidden />}
        <SheetInside {...props} titleId={titleId} />
      </Drawer.Content>
    </Drawer.Root>
  )
}
