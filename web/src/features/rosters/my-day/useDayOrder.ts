import { useState } from 'react'
import type { DayOrder } from '../../../offline/index.ts'

const KEY = 'kapok.day-order'

function remembered(): DayOrder {
  try {
    return localStorage.getItem(KEY) === 'urgency' ? 'urgency' : 'walking'
  } catch {
    return 'walking'
  }
}

/** How the list is ordered; the next visit starts with the same. */
export function useDayOrder(): [DayOrder, (order: DayOrder) => void] {
  const [order, setOrder] = useState(remembered)
  return [
    order,
    (next) => {
      setOrder(next)
      try {
        localStorage.setItem(KEY, next)
      } catch {
        // closed storage: until the page is left
      }
    },
  ]
}
