import { useEffect } from 'react'

const inDigits = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement && /^(numeric|decimal)$/.test(target.inputMode)

/** A field that takes digits has no use for letters or a space: while one stands in it they stay the keys of the desk. */
export function useLettersBeside() {
  useEffect(() => {
    const pass = (event: KeyboardEvent) => {
      const { key, ctrlKey, altKey, metaKey, isComposing, target } = event
      if (ctrlKey || altKey || metaKey || isComposing || !inDigits(target) || !/^[a-z ]$/.test(key)) return
      event.preventDefault()
      event.stopPropagation()
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    }
    document.addEventListener('keydown', pass, true)
    return () => document.removeEventListener('keydown', pass, true)
  }, [])
}
