import { getLocale, type Locale, useLocale } from './locale.ts'

/** A text that arrives as data in both languages. */
export type BothLanguages = { readonly zh: string; readonly en: string }

export const pick = (text: BothLanguages, locale: Locale = getLocale()): string => (locale === 'en' ? text.en : text.zh)

export function usePick(): (text: BothLanguages) => string {
  const locale = useLocale()
  return (text) => pick(text, locale)
}
