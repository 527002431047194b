import type { Font } from './font.ts'
import type { LongPicture } from './long-picture-doc.ts'
import type { Weight } from './picture-fonts.ts'
import { settable, wrapText } from './wrap-text.ts'

type Fonts = Record<Weight, Font>
type Manner = { size: number; line: number; weight: Weight; fill: string }

const pictureWidth = 1080
const tallest = 20_000
const margin = 72
const inner = pictureWidth - 2 * margin

const ink = '#1b2127'
const text = '#333b44'
const muted = '#5b6570'
const hairline = '#e2e6ea'
const teal = '#0b6470'
const red = '#c0392b'

// Sizes for a phone, which shows the picture at about a third: 40 px come out as 14 pt.
const manners = {
  title: { size: 62, line: 84, weight: 'bold', fill: ink },
  subtitle: { size: 34, line: 50, weight: 'regular', fill: muted },
  body: { size: 40, line: 66, weight: 'regular', fill: text },
  label: { size: 32, line: 44, weight: 'regular', fill: muted },
  value: { size: 80, line: 96, weight: 'bold', fill: teal },
  unit: { size: 34, line: 44, weight: 'regular', fill: muted },
  heading: { size: 44, line: 62, weight: 'bold', fill: ink },
  footer: { size: 30, line: 46, weight: 'regular', fill: muted },
} satisfies Record<string, Manner>

/** The picture as SVG, 1080 px wide. Throws `RangeError` when it would be higher than 20,000 px. */
export function longPictureSvg(doc: LongPicture, fonts: Fonts): string {
  const page = new Page(fonts)
  page.blossom(margin, 84)
  page.y = 130
  page.paragraph(doc.title, manners.title)
  if (doc.subtitle) page.gap(10).paragraph(doc.subtitle, manners.subtitle)
  page.gap(36).rule().gap(36)
  for (const line of doc.lines ?? []) page.paragraph(line, manners.body).gap(16)
  if (doc.figures?.length) page.gap(20).figures(doc.figures).gap(12)
  for (const { heading, items } of doc.sections ?? []) {
    page.gap(40).paragraph(heading, manners.heading).gap(10)
    for (const item of items) page.item(item).gap(8)
  }
  page.gap(44).rule().gap(28)
  if (doc.footer) page.paragraph(doc.footer, manners.footer)
  return page.finish()
}

class Page {
  y = 0
  readonly #fonts: Fonts
  readonly #shapes: string[] = []
  readonly #glyphs = new Map<string, string>()

  constructor(fonts: Fonts) {
    this.#fonts = fonts
  }

  gap(height: number): this {
    this.y += height
    return this
  }

  rule(): this {
    this.#shapes.push(`<rect x="${margin}" y="${this.y}" width="${inner}" height="2" fill="${hairline}"/>`)
    return this.gap(2)
  }

  paragraph(content: string, manner: Manner, x = margin, width = inner): this {
    for (const line of this.#wrap(content, manner, width)) {
      // The baseline that centres hanzi in the line.
      this.#write(line, manner, x, this.y + manner.line / 2 + manner.size * 0.37)
      this.y += manner.line
    }
    if (this.y > tallest) throw new RangeError(`a long picture is at most ${tallest} px high`)
    return this
  }

  item(content: string): this {
    this.#shapes.push(`<circle cx="${margin + 8}" cy="${this.y + manners.body.line / 2}" r="6" fill="${teal}"/>`)
    return this.paragraph(content, manners.body, margin + 36, inner - 36)
  }

  /** Cells of one card, one to three a row by the widest figure, parted by hairlines. */
  figures(figures: NonNullable<LongPicture['figures']>): this {
    const pad = 32
    const widest = Math.max(...figures.map((figure) => this.#figureWidth(figure)))
    const fits = (columns: number, shrink: number): boolean => widest * shrink <= inner / columns - 2 * pad
    const most = figures.length !== 4 && fits(3, 1) ? 3 : fits(2, 0.7) ? 2 : 1
    const columns = Math.min(figures.length, most)
    const width = inner / columns
    const top = this.y
    for (let first = 0; first < figures.length; first += columns) {
      const row = figures.slice(first, first + columns)
      const start = this.y
      if (first > 0) this.#line(margin, start, margin + inner, start)
      const ends = row.map((figure, at) => {
        this.y = start + 28
        this.#figure(figure, margin + at * width + pad, width - 2 * pad)
        return this.y + 24
      })
      this.y = Math.max(...ends)
      for (let at = 1; at < columns; at += 1) this.#line(margin + at * width, start, margin + at * width, this.y)
    }
    const box = `x="${margin}" y="${top}" width="${inner}" height="${this.y - top}" rx="20"`
    this.#shapes.push(`<rect ${box} fill="none" stroke="${hairline}" stroke-width="2"/>`)
    return this
  }

  blossom(x: number, y: number): void {
    const mark = 'M0 -20 A20 20 0 1 1 -20 0 L-20 -14 Q-20 -20 -14 -20 Z'
    this.#shapes.push(`<path transform="translate(${x + 24} ${y}) rotate(-45)" d="${mark}" fill="${red}"/>`)
  }

  finish(): string {
    const height = Math.ceil(this.y + margin)
    const glyphs = Array.from(this.#glyphs, ([id, path]) => `<path id="${id}" d="${path}"/>`)
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" width="${pictureWidth}" height="${height}">` +
      `<defs>${glyphs.join('')}</defs><rect width="${pictureWidth}" height="${height}" fill="#ffffff"/>${this.#shapes.join('')}</svg>`
    )
  }

  #figure(
    { label, value, unit = '' }: { label: string; value: string; unit?: string },
    x: number,
    width: number,
  ): void {
    this.paragraph(label, manners.label, x, width)
    const shown = settable(value, this.#fonts.bold)
    const full = this.#figureWidth({ value, unit })
    const shrink = Math.min(1, width / full)
    const manner = { ...manners.value, size: manners.value.size * shrink }
    const baseline = this.y + manners.value.line / 2 + manners.value.size * 0.37
    this.#write(shown, manner, x, baseline)
    const after = x + this.#fonts.bold.widthOf(shown) * manner.size + 12 * shrink
    const unitManner = { ...manners.unit, size: manners.unit.size * shrink }
    if (unit !== '') this.#write(settable(unit, this.#fonts.regular), unitManner, after, baseline)
    this.y += manners.value.line
  }

  #figureWidth({ value, unit = '' }: { value: string; unit?: string }): number {
    const unitWidth =
      unit === '' ? 0 : 12 + this.#fonts.regular.widthOf(settable(unit, this.#fonts.regular)) * manners.unit.size
    return this.#fonts.bold.widthOf(settable(value, this.#fonts.bold)) * manners.value.size + unitWidth
  }

  #wrap(content: string, { size, weight }: Manner, width: number): string[] {
    return wrapText(settable(content, this.#fonts[weight]), width / size, this.#fonts[weight])
  }

  // Glyphs are drawn as shapes, each defined once: the renderer takes 3 ms for every character it sets itself.
  #write(content: string, { size, weight, fill }: Manner, x: number, y: number): void {
    const font = this.#fonts[weight]
    const scale = size / font.unitsPerEm
    let at = 0
    let uses = ''
    for (const mark of content) {
      const glyph = font.glyph(mark.codePointAt(0) ?? 0)
      const id = `${weight[0]}${glyph}`
      if (!this.#glyphs.has(id)) this.#glyphs.set(id, font.outlines.path(glyph))
      if (this.#glyphs.get(id) !== '') uses += `<use href="#${id}" x="${at}"/>`
      at += font.advance(glyph)
    }
    this.#shapes.push(`<g transform="translate(${x} ${y}) scale(${scale} ${-scale})" fill="${fill}">${uses}</g>`)
  }

  #line(x1: number, y1: number, x2: number, y2: number): void {
    this.#shapes.push(`<path d="M${x1} ${y1}L${x2} ${y2}" stroke="${hairline}" stroke-width="2"/>`)
  }
}
