import { useEffect, useState } from 'react'

/** The time, every so often: what is due, over and agreed depends on it. */
export function useNow(every = 30_000): string {
  const [now, setNow] = useState(() => new Date().toISOString())
  useEffect(() => {
    const tell = () => setNow(new Date().toISOString())
    const timer = setInterval(tell, every)
    document.addEventListener('visibilitychange', tell)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', tell)
    }
  }, [every])
  return now
}
