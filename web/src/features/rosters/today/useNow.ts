import { useEffect, useState } from 'react'

/** The moment, told again while the page is open: what is left of a window runs down, and midnight brings a new day. */
export function useNow(every = 20_000): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every)
    return () => clearInterval(timer)
  }, [every])
  return now
}
