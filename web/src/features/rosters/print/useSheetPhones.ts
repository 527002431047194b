import type { DueRow } from '@kapok/contract/rosters/schema'
import { useMemo } from 'react'
import { useMyDay } from '../../../offline/index.ts'

/** Numbers for the sheet: in clear for names one keeps oneself, which this device carries anyway; masked for all others. */
export function useSheetPhones() {
  const { doors } = useMyDay('walking')
  const own = useMemo(
    () => new Map(doors.map(({ listingId, dial }) => [listingId, dial.map(({ number }) => number)])),
    [doors],
  )
  return ({ listingId, phone }: Pick<DueRow, 'listingId' | 'phone'>): readonly string[] =>
    own.get(listingId) ?? (phone === null ? [] : [phone])
}
