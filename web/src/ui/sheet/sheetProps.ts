import type { ReactNode } from 'react'

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
  /** Pixels, on the desk. */
  width?: number | undefined
}
