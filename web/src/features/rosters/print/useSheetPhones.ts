import { useMemo, useRef, useState } from 'react'
import { api } from '../../../api/index.ts'
import { useMyDay } from '../../../offline/index.ts'
import type { Sheet } from './numbered.ts'

const AT_ONCE = 4

/**
 * Numbers for the sheet: in clear for names one keeps oneself, which this device carries anyway; masked for all others, read
 * one by one and only when asked for, since each reading is journalled.
 */
export function useSheetPhones(sheets: readonly Sheet[]) {
  const { doors } = useMyDay('walking')
  const own = useMemo(
    () => new Map(doors.map(({ listingId, dial }) => [listingId, dial.map(({ number }) => number)])),
    [doors],
  )
  const [masked, setMasked] = useState<ReadonlyMap<string, readonly string[]>>(new Map())
  const [progress, setProgress] = useState<{ done: number; all: number }>()
  const running = useRef(false)
  const listings = sheets.flatMap(({ lines }) => lines.map(({ due }) => due.listingId))
  const lacking = [...new Set(listings)].filter((id) => !own.has(id) && !masked.has(id))

  const fetchAll = async () => {
    if (running.current) return
    running.current = true
    const left = [...lacking]
    const all = left.length
    let done = 0
    const found = new Map(masked)
    setProgress({ done: 0, all })
    const next = async (): Promise<void> => {
      const listingId = left.shift()
      if (!listingId) return
      const card = await api.rosters.getListing({ listingId }).catch(() => undefined)
      if (card)
        found.set(
          listingId,
          card.dial.map((dial) => dial.masked),
        )
      done += 1
      setProgress({ done, all })
      return next()
    }
    await Promise.all(Array.from({ length: AT_ONCE }, next))
    setMasked(found)
    setProgress(undefined)
    running.current = false
  }
  return {
    of: (listingId: string) => own.get(listingId) ?? masked.get(listingId),
    lacking: lacking.length,
    progress,
    fetchAll,
  }
}
