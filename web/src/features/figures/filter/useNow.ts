import { useEffect, useState } from 'react'

const TICK = 60_000

/** The present minute; the page goes on with the day when midnight comes. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK)
    return () => clearInterval(timer)
  }, [])
  return now
}
