import { useEffect, useState } from 'react'
import { unsentOfOthers } from '../../offline/index.ts'

/** How many records others have queued on this device; before a sign-in that is everybody. */
export function useUnsentOfOthers(): number {
  const [count, setCount] = useState(0)
  useEffect(() => {
    let here = true
    void unsentOfOthers()
      .then((found) => here && setCount(found))
      .catch(() => undefined)
    return () => {
      here = false
    }
  }, [])
  return count
}
