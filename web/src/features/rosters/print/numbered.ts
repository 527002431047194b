import { walkingOrder } from '@kapok/contract/rosters/order'
import type { DueRow } from '@kapok/contract/rosters/schema'

/** A line of the sheet. Its number is its place among all names of the same sheet, so it stays the same all day. */
export type SheetLine = { number: number; due: DueRow }
export type Sheet = { workerId: string | null; workerName: string | null; lines: SheetLine[] }

export type SheetChoice = {
  /** One worker's sheet, or everybody's. */
  worker: string | null
  /** One window of the day, or all. */
  slot: number | null
}

/** The day cut into one sheet for each worker, in walking order; names nobody is responsible for come last. */
export function sheetsOf(dues: readonly DueRow[], { worker, slot }: SheetChoice): Sheet[] {
  const wanted = dues.filter(
    (due) => (worker === null || due.responsibleId === worker) && (slot === null || due.slot === slot),
  )
  const sheets = new Map<string | null, Sheet>()
  for (const due of wanted.toSorted(walkingOrder)) {
    const { responsibleId, responsibleName } = due
    const sheet = sheets.get(responsibleId) ?? { workerId: responsibleId, workerName: responsibleName, lines: [] }
    sheet.lines.push({ number: sheet.lines.length + 1, due })
    sheets.set(responsibleId, sheet)
  }
  return [...sheets.values()].sort((a, b) => Number(a.workerId === null) - Number(b.workerId === null))
}

/** The window that one is in or that comes next; null where a day has only one. */
export function slotNow(dues: readonly DueRow[], now: string): number | null {
  const ends = new Map<number, number>()
  for (const { slot, closesAt } of dues) ends.set(slot, Math.max(ends.get(slot) ?? 0, Date.parse(closesAt)))
  if (ends.size < 2) return null
  const open = [...ends].filter(([, end]) => end > Date.parse(now)).map(([slot]) => slot)
  return Math.min(...(open.length > 0 ? open : ends.keys()))
}
