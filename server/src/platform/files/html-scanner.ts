export type HtmlHandlers = {
  /** `name` in small letters; `tag` is everything between the angle brackets. */
  open: (name: string, tag: string) => void
  close: (name: string) => void
  /** Runs of blanks are one blank, as a browser shows them. */
  text: (text: string) => void
}

/** Goes through HTML as people's programs write it: tags left open, attributes without quotes, comments of office programs. */
export function scanHtml(html: string, handlers: HtmlHandlers): void {
  let done = 0
  for (let open = html.indexOf('<'); open !== -1; open = html.indexOf('<', done)) {
    if (open > done) handlers.text(htmlText(html.slice(done, open)))
    const mark = html[open + 1] ?? ''
    if (!/[a-z/!?]/i.test(mark)) {
      handlers.text('<')
      done = open + 1
      continue
    }
    const end = html.startsWith('<!--', open) ? html.indexOf('-->', open) + 2 : html.indexOf('>', open)
    if (end < open + 1) return
    done = end + 1
    const tag = html.slice(open + 1, end)
    const name = /^\/?([a-z][\w:-]*)/i.exec(tag)?.[1]?.toLowerCase()
    if (name === undefined) continue
    if (mark === '/') handlers.close(name)
    else {
      handlers.open(name, tag)
      if (name === 'script' || name === 'style' || name === 'xml') done = endOfRaw(html, done, name)
    }
  }
  if (done < html.length) handlers.text(htmlText(html.slice(done)))
}

function endOfRaw(html: string, from: number, name: string): number {
  const close = new RegExp(`</${name}\\s*>`, 'gi')
  close.lastIndex = from
  return close.exec(html)?.index ?? html.length
}

/** The value of an attribute, quoted or not; '' where there is none. */
export function htmlAttribute(tag: string, name: string): string {
  const found = new RegExp(`[\\s"']${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag)
  return htmlText(found?.[1] ?? found?.[2] ?? found?.[3] ?? '')
}

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  middot: '·',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  mdash: '—',
  times: '×',
}

function htmlText(text: string): string {
  const plain = /[\t\n\r\f]|  /.test(text) ? text.replace(/[\t\n\r\f ]+/g, ' ') : text
  if (!plain.includes('&')) return plain
  return plain.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,8}));?/gi,
    (whole, hex?: string, dec?: string, name?: string) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole
      const code = hex === undefined ? Number(dec) : Number.parseInt(hex, 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}
