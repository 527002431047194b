/**
 * A line of a bulletin is text in which every number is quoted with the figure it came from: `电话探访今日
 * {{phone_day|1204}} 人次`. The web makes a link of each; paper, picture and chat take `plainText`.
 */
export type LinePart = { text: string } | { key: string; value: number }

const quoted = /\{\{([a-z][a-z0-9_.-]*)\|(-?\d+(?:\.\d+)?)\}\}/

/** A number as it stands in a line of a bulletin. */
export const quote = (key: string, value: number): string => `{{${key}|${value}}}`

/** The pieces of a line, in order. */
export const partsOf = (line: string): LinePart[] => {
  const pieces = line.split(new RegExp(quoted, 'g'))
  const parts: LinePart[] = []
  for (let i = 0; i < pieces.length; i += 3) {
    if (pieces[i]) parts.push({ text: pieces[i]! })
    if (i + 1 < pieces.length) parts.push({ key: pieces[i + 1]!, value: Number(pieces[i + 2]) })
  }
  return parts
}

/** A number as both languages write it: `34,649`, `12.5`. */
export const numberText = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 1 })

/** The line without its marks, as a person reads it. */
export const plainText = (line: string): string =>
  partsOf(line)
    .map((part) => ('text' in part ? part.text : numberText(part.value)))
    .join('')

/** Text from outside put into a line: nothing of it may be taken for a quoted number. */
export const unmarked = (text: string): string => text.replace(/\{(?=\{)/g, '{ ')

/**
 * A line of a bulletin's template with everything filled in: `{{area}}` and the like by texts, `{{phone_day}}` by a
 * quoted number. What is not known stays as it is.
 */
export const fillLine = (
  template: string,
  texts: Readonly<Record<string, string>>,
  figures: ReadonlyMap<string, number>,
): string =>
  template.replace(/\{\{([^{}|]*)\}\}/g, (whole, name: string) => {
    const value = figures.get(name)
    if (value !== undefined) return quote(name, value)
    return Object.hasOwn(texts, name) ? unmarked(texts[name]!) : whole
  })
