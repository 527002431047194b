import { useEffect, useId, useRef } from 'react'
import { useText } from '../../i18n/index.ts'
import { uiText } from '../../i18n/messages/ui.ts'
import { useShortcuts } from '../useShortcuts.ts'
import { SheetInside } from './SheetInside.tsx'
import type { SideSheetProps } from './sheetProps.ts'

export function DeskSheet(props: SideSheetProps) {
  const t = useText(uiText)
  const titleId = useId()
  const panel = useRef<HTMLElement>(null)
  const { onClose, width = 460 } = props
  useShortcuts([{ keys: 'escape', label: t.sheet.close, run: onClose, whileTyping: true }])
  useEffect(() => {
    const before = document.activeElement
    const element = panel.current
    return () => {
      if (element?.contains(document.activeElement) && before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <aside className="k-sheet" ref={panel} aria-labelledby={titleId} style={{ width }}>
      <SheetInside {...props} heading={<h2 id={titleId}>{props.title}</h2>} />
    </aside>
  )
}
