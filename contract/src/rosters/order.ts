import { millis } from '../common/time.ts'
import { compareNaturally, naturalKey } from '../places/natural.ts'
import type { DueRow } from './schema.ts'

/** What walking order looks at; a `DueRow` will do. */
export type OnTheWay = Pick<DueRow, 'areaName' | 'listingId' | 'day' | 'slot'> & {
  address: Pick<DueRow['address'], 'estate' | 'building' | 'unit' | 'floor' | 'room'>
}
/** What urgency looks at besides. */
export type Pressing = OnTheWay &
  Pick<DueRow, 'owedFrom' | 'closesAt' | 'reachedAt'> & {
    flags: readonly { severity: 'watch' | 'urgent' }[]
  }

const compare = <T extends string | number>(a: T, b: T) => (a < b ? -1 : a > b ? 1 : 0)
const nullLast = <T extends string | number>(a: T | null, b: T | null) =>
  a === null || b === null ? Number(a === null) - Number(b === null) : compare(a, b)
/** Instants of one database are written alike, so that most pairs need no clock. */
const instants = (a: string | null, b: string | null) =>
  a === b ? 0 : compare(a === null ? -Infinity : millis(a), b === null ? -Infinity : millis(b))

/** The floor as a number that grows on the way down; floors lie between -5 and 120. */
const downwards = (floor: number | null) => (floor === null ? null : 500 - floor)

/**
 * The way one walks: area, estate, building, unit; then up by lift and down the stairs, so the top floor first; rooms as
 * they are numbered. A floor nobody knows comes last. Never 0 for two different due contacts.
 */
export const walkingOrder = (a: OnTheWay, b: OnTheWay): number =>
  compareNaturally(a.areaName, b.areaName) ||
  compareNaturally(a.address.estate, b.address.estate) ||
  compareNaturally(a.address.building, b.address.building) ||
  compareNaturally(a.address.unit, b.address.unit) ||
  nullLast(downwards(a.address.floor), downwards(b.address.floor)) ||
  compareNaturally(a.address.room, b.address.room) ||
  compare(a.day, b.day) ||
  compare(a.slot, b.slot) ||
  compare(a.listingId, b.listingId)

const calm = ({ flags }: Pressing) => Number(!flags.some((flag) => flag.severity === 'urgent'))

/**
 * Walking order up to the door as one text, for a column that a database sorts by (`COLLATE "C"`). The separator comes
 * before every character a name may hold.
 */
export const walkingKey = ({ areaName, address }: Pick<OnTheWay, 'areaName' | 'address'>): string =>
  [
    ...[areaName, address.estate, address.building, address.unit].map(naturalKey),
    String(downwards(address.floor) ?? 999),
    naturalKey(address.room),
  ].join('\t')

/**
 * The most pressing first: an urgent flag; then debts, the oldest first; then the window that ends first (so what is
 * overdue comes before what is about to end); then who was not reached for longest, never before all; then the way one walks.
 */
export const urgencyOrder = (a: Pressing, b: Pressing): number =>
  calm(a) - calm(b) ||
  nullLast(a.owedFrom, b.owedFrom) ||
  instants(a.closesAt, b.closesAt) ||
  instants(a.reachedAt, b.reachedAt) ||
  walkingOrder(a, b)
