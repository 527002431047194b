import type { DoorKey } from '../../../offline/index.ts'

/** The page of a door. Its key is made of ids only, so it may stand in an address. */
export const doorPath = (key: DoorKey): string => `/my-day/${encodeURIComponent(key)}`
