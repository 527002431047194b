import { getLocale, type Locale, useLocale } from './locale.ts'

export type Messages = { readonly [key: string]: string | ((...values: never[]) => string) | Messages }

/** The shape a translation must have: the same keys, the same parameters. */
export type TextOf<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...values: infer V) => string
      ? (...values: V) => string
      : TextOf<T[K]>
}

export type Catalogue<T> = { readonly zh: TextOf<T>; readonly en: TextOf<T> }

/** Joins the two languages of one feature. A key that English lacks, or has too many, does not compile. */
export const defineText = <T extends Messages>(zh: T, en: TextOf<T>): Catalogue<T> => ({
  zh: zh as unknown as TextOf<T>,
  en,
})

export const textOf = <T>(catalogue: Catalogue<T>, locale: Locale = getLocale()): TextOf<T> =>
  locale === 'en' ? catalogue.en : catalogue.zh

/** The texts of a feature in the reader's language: `const t = useText(todayText)`, then `t.title`, `t.left(14)`. */
export const useText = <T>(catalogue: Catalogue<T>): TextOf<T> => textOf(catalogue, useLocale())
