import { useSyncExternalStore } from 'react'

export type Locale = 'zh-CN' | 'en'

const KEY = 'kapok.locale'
const listeners = new Set<() => void>()

function remembered(): Locale {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh-CN'
  } catch {
    return 'zh-CN' // storage may be closed (private windows, workers)
  }
}

let current: Locale = remembered()
applyToDocument()

function applyToDocument() {
  if (typeof document !== 'undefined') document.documentElement.lang = current
}

export const getLocale = (): Locale => current

export function setLocale(locale: Locale) {
  current = locale
  applyToDocument()
  try {
    localStorage.setItem(KEY, locale)
  } catch {
    // the choice then lasts until the page is closed
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

export const useLocale = (): Locale => useSyncExternalStore(subscribe, getLocale, getLocale)
