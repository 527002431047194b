import { addressText } from '@kapok/contract/places/address'
import type { ListingLine } from '@kapok/contract/rosters/schema'

/** Whether what somebody typed is in the name or the door of a line: `张`, `3-1-502`, `502`. */
export function fits(line: ListingLine, door: string, text: string): boolean {
  const wanted = text.trim().toLowerCase()
  return (
    wanted === '' ||
    line.name.toLowerCase().includes(wanted) ||
    door.includes(wanted) ||
    line.areaName.includes(wanted) ||
    (['zh', 'en'] as const).some((language) => addressText(line.address, language).toLowerCase().includes(wanted))
  )
}
