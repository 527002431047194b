import type { DueRow } from '@kapok/contract/rosters/schema'

const bare = (name: string) => name.replace(/(?:号楼|[栋幢座号])$/u, '')

/** `3-2-304` as people write it on lists; without a building, the name of the place. */
export function doorShort({ address, areaName }: Pick<DueRow, 'address' | 'areaName'>): string {
  if (address.building === '' && address.room === '') return areaName
  return [bare(address.building), address.unit, address.room].filter(Boolean).join('-')
}

/** `3栋2单元`, under the room on a phone. */
export const doorBlock = ({ address }: Pick<DueRow, 'address'>, unit: (unit: string) => string): string =>
  [address.building, address.unit && unit(address.unit)].join('')
