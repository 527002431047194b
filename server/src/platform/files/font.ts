import { GlyphOutlines } from './glyph-outlines.ts'

/** A TrueType font as far as setting text goes: which characters it has, how wide they are, what they look like. */
export class Font {
  readonly outlines: GlyphOutlines
  readonly #view: DataView
  readonly #tables: Map<string, number>
  readonly #unitsPerEm: number
  readonly #longMetrics: number
  readonly #groups: Uint32Array

  /** Throws `Error` for a font without TrueType outlines or without a full character map. */
  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#tables = new Map()
    for (let n = 0; n < this.#view.getUint16(4); n += 1) {
      const at = 12 + n * 16
      this.#tables.set(String.fromCharCode(...bytes.subarray(at, at + 4)), this.#view.getUint32(at + 8))
    }
    this.#unitsPerEm = this.#view.getUint16(this.#table('head') + 18)
    this.#longMetrics = this.#view.getUint16(this.#table('hhea') + 34)
    this.#groups = this.#readGroups()
    this.outlines = new GlyphOutlines(this.#view, this.#tables)
  }

  get unitsPerEm(): number {
    return this.#unitsPerEm
  }

  has(codePoint: number): boolean {
    return this.glyph(codePoint) !== 0
  }

  /** The glyph of a character; 0, the empty box, where the font has none. */
  glyph(codePoint: number): number {
    let low = 0
    let high = this.#groups.length / 3 - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const first = this.#groups[middle * 3] ?? 0
      if (codePoint < first) high = middle - 1
      else if (codePoint > (this.#groups[middle * 3 + 1] ?? 0)) low = middle + 1
      else return (this.#groups[middle * 3 + 2] ?? 0) + codePoint - first
    }
    return 0
  }

  /** How far the next glyph stands from this one, in font units. */
  advance(glyph: number): number {
    return this.#view.getUint16(this.#table('hmtx') + Math.min(glyph, this.#longMetrics - 1) * 4)
  }

  /** Width of a text in em: 1 for a hanzi. */
  widthOf(text: string): number {
    let units = 0
    for (const mark of text) units += this.advance(this.glyph(mark.codePointAt(0) ?? 0))
    return units / this.#unitsPerEm
  }

  // Subtable format 12 of `cmap`: ranges of code points in order, each with its first glyph.
  #readGroups(): Uint32Array {
    const cmap = this.#table('cmap')
    for (let n = 0; n < this.#view.getUint16(cmap + 2); n += 1) {
      const at = cmap + this.#view.getUint32(cmap + 4 + n * 8 + 4)
      if (this.#view.getUint16(at) !== 12) continue
      const groups = new Uint32Array(this.#view.getUint32(at + 12) * 3)
      return groups.map((_, index) => this.#view.getUint32(at + 16 + index * 4))
    }
    throw new Error('the font has no full character map')
  }

  #table(name: string): number {
    const at = this.#tables.get(name)
    if (at === undefined) throw new Error(`the font has no table ${name}`)
    return at
  }
}
