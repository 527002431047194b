import { useEffect, useState } from 'react'

const REST = 180

/** What is being typed, once the typing rests: a list is not asked for with every letter. */
export function useRested(text: string): string {
  const [rested, setRested] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST)
    return () => clearTimeout(timer)
  }, [text])
  return rested
}
