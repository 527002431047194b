import type { ListColumn } from '@kapok/contract/lists/columns'
import { maskDocument, maskName, maskPhone } from '@kapok/contract/people/rules'

/** Runs of digits as long as a phone or an identity number, wherever they stand. */
const numbers = /\d{17}[\dXx]|\d{15}|\+?\d[\d -]{5,13}\d/g
const maskNumbers = (text: string) =>
  text.replace(numbers, (found) => {
    const digits = found.replace(/\D/g, '').length
    return digits < 7 ? found : digits >= 15 ? maskDocument(found) : maskPhone(found)
  })

const masks: Partial<Record<string, (text: string) => string>> = {
  name: maskName,
  relationName: maskName,
  document: maskDocument,
  phone: maskNumbers,
  otherPhone: maskNumbers,
  relationPhone: maskNumbers,
}

/** Cells for whoever sees names and numbers masked: those of known columns by their kind, numbers anywhere. */
export const maskCells = (columns: readonly ListColumn[], cells: readonly string[]): string[] =>
  cells.map((cell, at) => {
    const use = columns.find((column) => column.at === at)?.use
    const mask = use?.as === 'field' ? masks[use.field] : undefined
    return cell === '' ? '' : mask ? mask(cell) : maskNumbers(cell)
  })
