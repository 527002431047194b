export type DoorKey = string

/** One due contact: a line of a roster, on a day, in a slot. Made of ids, so it may stand in clear and in a URL. */
export const doorKey = (due: { listingId: string; day: string; slot: number }): DoorKey =>
  `${due.listingId}|${due.day}|${due.slot}`

export function partsOf(key: DoorKey): { listingId: string; day: string; slot: number } {
  const [listingId = '', day = '', slot = '0'] = key.split('|')
  return { listingId, day, slot: Number(slot) }
}
