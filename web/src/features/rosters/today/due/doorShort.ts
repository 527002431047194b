import type { DueRow } from '@kapok/contract/rosters/schema'

const bare = (name: string) => name.replace(/(?:号楼|[栋幢座号])$/u, '')

/** `3-2-304` as people write it on lists; without a building, the name of the place. */
export function doorShort({ address, areaName }: Pick<DueRow, 'address' | 'areaName'>): string {
  if (address.building === '' && address.room === '') return areaName
  return [bare(address.building), address.unit, address.room].filter(Boolean).join('-')
}

/** The address without estate and room, to stand under the room on a phone: `3栋2单元`. */
export const doorBlock = ({ address }: Pick<DueRow, 'address'>): DueRow['address'] => ({
  ...address,
  estate: '',
  room: '',
})
