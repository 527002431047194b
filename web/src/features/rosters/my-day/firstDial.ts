import type { Dial, DoorCard } from '@kapok/contract/rosters/schema'

/** The number to call first; one found to be wrong is not rung again by a tap on the list. */
export const firstDial = ({ dial }: Pick<DoorCard, 'dial'>): Dial | undefined =>
  dial.find(({ state }) => state !== 'wrong')
