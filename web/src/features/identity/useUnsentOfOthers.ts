import { useEffect, useState } from 'react'

const unsent = async () => {
  // a device nobody has used yet need not fetch what reads its databases
  const stored = await window.indexedDB.databases?.()
  if (stored?.length === 0) return 0
  return (await import('../../offline/index.ts')).unsentOfOthers()
}

/** How many records others have queued on this device; before a sign-in that is everybody. */
export function useUnsentOfOthers(): number {
  const [count, setCount] = useState(0)
  useEffect(() => {
    let here = true
    void unsent()
      .then((found) => here && setCount(found))
      .catch(() => undefined)
    return () => {
      here = false
    }
  }, [])
  return count
}
