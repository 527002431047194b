import { useState } from 'react'

function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** A choice that the next visit starts with. Without storage it lasts until the page is closed. */
export function useRemembered(key: string): [string | null, (value: string) => void] {
  const [value, setValue] = useState(() => read(key))
  const choose = (next: string) => {
    setValue(next)
    try {
      localStorage.setItem(key, next)
    } catch {
      // closed storage
    }
  }
  return [value, choose]
}
