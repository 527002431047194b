import { usePhone } from '../usePhone.ts'
import { DeskSheet } from './DeskSheet.tsx'
import { PhoneSheet } from './PhoneSheet.tsx'
import type { SideSheetProps } from './sheetProps.ts'
import './sideSheet.css'

/**
 * Details beside the list. On the desk the list stays usable (no overlay, no trap): arrows there change what is shown
 * here. On the phone it is modal.
 */
export function SideSheet(props: SideSheetProps) {
  const phone = usePhone()
  if (phone) return <PhoneSheet {...props} />
  return props.opened ? <DeskSheet {...props} /> : null
}
