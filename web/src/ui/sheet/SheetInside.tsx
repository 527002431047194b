import type { ReactNode } from 'react'
import { useText } from '../../i18n/index.ts'
import { uiText } from '../../i18n/messages/ui.ts'
import { Icon } from '../Icon.tsx'
import type { SideSheetProps } from './sheetProps.ts'

type SheetInsideProps = Pick<SideSheetProps, 'onClose' | 'sub' | 'children' | 'footer'> & { heading: ReactNode }

export function SheetInside({ onClose, heading, sub, children, footer }: SheetInsideProps) {
  const t = useText(uiText)
  return (
    <>
      <div className="k-sheet-head">
        <div>
          {heading}
          {sub !== undefined && <p>{sub}</p>}
        </div>
        <button type="button" className="k-round" aria-label={t.sheet.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <div className="k-sheet-body">{children}</div>
      {footer !== undefined && <div className="k-sheet-foot">{footer}</div>}
    </>
  )
}
