/** Marks that come along when a number is copied from a chat, an address book or a spreadsheet: invisible, and of no meaning. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g

/** Full-width letters and digits made plain, invisible marks taken out, the spreadsheet's leading apostrophe too. */
export const clean = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(invisible, '')
    .trim()
    .replace(/^['’`]/, '')

/** As `clean`, without any space: numbers are often written in groups. */
export const cleanNumber = (text: string): string => clean(text).replace(/\s/g, '')

/** A long number that a spreadsheet turned into `4.41E+17`: its last digits are lost, it must be asked for again. */
export const isScientific = (text: string): boolean => /^\d(?:\.\d+)?E\+?\d+$/i.test(text)
