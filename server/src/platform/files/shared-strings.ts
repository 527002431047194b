import { tidyText } from './cell-text.ts'
import { XmlScanner } from './xml-scanner.ts'

/** The texts that the cells of a workbook refer to by number, tidied. Phonetic guides are left out. */
export class SharedStrings {
  readonly texts: string[] = []
  readonly #scanner: XmlScanner
  #parts = ''
  #inPhonetic = false

  constructor() {
    this.#scanner = new XmlScanner({
      open: (name) => {
        if (name === 'si') this.#parts = ''
        else if (name === 'rPh') this.#inPhonetic = true
        else if (name === 't') this.#scanner.wantsText = !this.#inPhonetic
      },
      close: (name) => {
        if (name === 't') this.#scanner.wantsText = false
        else if (name === 'rPh') this.#inPhonetic = false
        else if (name === 'si') this.texts.push(tidyText(plainText(this.#parts)))
      },
      text: (text) => {
        this.#parts += text
      },
    })
  }

  push(piece: string): void {
    this.#scanner.push(piece)
  }

  get pending(): number {
    return this.#scanner.pending
  }
}

/** Takes off the escapes `_x000D_` by which workbooks write marks that XML has no place for. */
export function plainText(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
}
