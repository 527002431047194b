const onCurve = 1
const xShort = 2
const yShort = 4
const repeated = 8
const xSame = 16
const ySame = 32

type Point = { x: number; y: number; on: boolean }
type Contours = Point[][]

/** The shapes of a TrueType font's glyphs as SVG path data, in font units, y upwards. */
export class GlyphOutlines {
  readonly #view: DataView
  readonly #glyf: number
  readonly #offsets: (glyph: number) => number

  /** `tables`: where each of the font's tables starts. */
  constructor(view: DataView, tables: ReadonlyMap<string, number>) {
    const [glyf, loca, head] = ['glyf', 'loca', 'head'].map((name) => tables.get(name))
    if (glyf === undefined || loca === undefined || head === undefined) throw new Error('not a TrueType font')
    this.#view = view
    this.#glyf = glyf
    const long = view.getInt16(head + 50) === 1
    this.#offsets = (glyph) => (long ? view.getUint32(loca + glyph * 4) : view.getUint16(loca + glyph * 2) * 2)
  }

  path(glyph: number): string {
    return this.#contours(glyph, 0).map(contourPath).join('')
  }

  #contours(glyph: number, depth: number): Contours {
    const start = this.#offsets(glyph)
    if (start === this.#offsets(glyph + 1) || depth > 6) return []
    const at = this.#glyf + start
    const count = this.#view.getInt16(at)
    return count >= 0 ? this.#simple(at + 10, count) : this.#composite(at + 10, depth)
  }

  #simple(from: number, count: number): Contours {
    const view = this.#view
    const ends = Array.from({ length: count }, (_, n) => view.getUint16(from + n * 2))
    const total = (ends.at(-1) ?? -1) + 1
    let at = from + count * 2
    at += 2 + view.getUint16(at)
    const flags: number[] = []
    while (flags.length < total) {
      const flag = view.getUint8(at++)
      const times = flag & repeated ? view.getUint8(at++) + 1 : 1
      for (let n = 0; n < times; n += 1) flags.push(flag)
    }
    const axis = (short: number, same: number): number[] => {
      let value = 0
      return flags.map((flag) => {
        if (flag & short) value += flag & same ? view.getUint8(at++) : -view.getUint8(at++)
        else if (!(flag & same)) {
          value += view.getInt16(at)
          at += 2
        }
        return value
      })
    }
    const xs = axis(xShort, xSame)
    const ys = axis(yShort, ySame)
    const points = flags.map((flag, n) => ({ x: xs[n] ?? 0, y: ys[n] ?? 0, on: (flag & onCurve) !== 0 }))
    return ends.map((end, n) => points.slice(n === 0 ? 0 : (ends[n - 1] ?? 0) + 1, end + 1))
  }

  #composite(from: number, depth: number): Contours {
    const view = this.#view
    const contours: Contours = []
    let at = from
    for (let flags = 0x20; flags & 0x20; ) {
      flags = view.getUint16(at)
      const glyph = view.getUint16(at + 2)
      const words = (flags & 1) !== 0
      const [dx, dy] = words
        ? [view.getInt16(at + 4), view.getInt16(at + 6)]
        : [view.getInt8(at + 4), view.getInt8(at + 5)]
      at += words ? 8 : 6
      const scales = flags & 8 ? 1 : flags & 0x40 ? 2 : flags & 0x80 ? 4 : 0
      const [a = 1, b = 0, c = 0, d = 1] = matrix(
        Array.from({ length: scales }, (_, n) => view.getInt16(at + n * 2) / 16_384),
      )
      at += scales * 2
      for (const contour of this.#contours(glyph, depth + 1))
        contours.push(contour.map(({ x, y, on }) => ({ x: a * x + c * y + dx, y: b * x + d * y + dy, on })))
    }
    return contours
  }
}

function matrix(scales: number[]): number[] {
  const [first = 1, second = first] = scales
  return scales.length === 4 ? scales : [first, 0, 0, second]
}

function contourPath(points: Point[]): string {
  const [first] = points
  const last = points.at(-1)
  if (!first || !last) return ''
  const start = first.on ? first : last.on ? last : middle(first, last)
  let path = `M${start.x} ${start.y}`
  points.forEach((point, n) => {
    const next = points[(n + 1) % points.length] ?? first
    if (point.on) path += `L${point.x} ${point.y}`
    else {
      const end = next.on ? next : middle(point, next)
      path += `Q${point.x} ${point.y} ${end.x} ${end.y}`
    }
  })
  return `${path}Z`
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, on: true }
}
