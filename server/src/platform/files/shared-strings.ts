import { tidyText } from './cell-text.ts'
import { FileRefused } from './file-refused.ts'
import { XmlScanner } from './xml-scanner.ts'

// A tag or a cell longer than this is no workbook's.
export const longestPending = 1024 * 1024

/**
 * The texts that the cells of a workbook refer to by number, tidied. Phonetic guides are left out. Read only as far as they are
 * asked for: the first rows of a long sheet need the first texts.
 */
export class SharedStrings {
  readonly #texts: string[] = []
  readonly #pieces: AsyncIterator<string> | undefined
  readonly #scanner: XmlScanner
  #parts = ''
  #inPhonetic = false
  #ended = false

  /** `pieces` is the part that holds them, undefined where there is none. */
  constructor(pieces: AsyncIterable<string> | undefined) {
    this.#pieces = pieces?.[Symbol.asyncIterator]()
    this.#scanner = new XmlScanner({
      open: (name) => {
        if (name === 'si') this.#parts = ''
        else if (name === 'rPh') this.#inPhonetic = true
        else if (name === 't') this.#scanner.wantsText = !this.#inPhonetic
      },
      close: (name) => {
        if (name === 't') this.#scanner.wantsText = false
        else if (name === 'rPh') this.#inPhonetic = false
        else if (name === 'si') this.#texts.push(tidyText(plainText(this.#parts)))
      },
      text: (text) => {
        this.#parts += text
      },
    })
  }

  /** '' where there is no such text, or it was not read yet. */
  at(index: number): string {
    return this.#texts[index] ?? ''
  }

  has(index: number): boolean {
    return index < this.#texts.length || this.#ended || !this.#pieces
  }

  /** Reads on until the text `index` is known. Throws what reading the part throws, and `file-too-large`. */
  async readTo(index: number): Promise<void> {
    while (!this.has(index)) {
      const next = await this.#pieces?.next()
      if (!next || next.done) this.#ended = true
      else this.#scanner.push(next.value)
      if (this.#scanner.pending > longestPending)
        throw new FileRefused('file-too-large', { limit: longestPending, unit: 'characters in one cell' })
    }
  }
}

/** Takes off the escapes `_x000D_` by which workbooks write marks that XML has no place for. */
export function plainText(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
}
