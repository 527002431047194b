import type { Font } from './font.ts'

const notAtStart = /^[，。、；：？！）》〉」』”’】〕…—～·,.;:?!)\]}%‰℃]/u
const notAtEnd = /[（《〈「『“‘【〔([{¥￥]$/u
const word = /[A-Za-z0-9\u00c0-\u024f][A-Za-z0-9\u00c0-\u024f.,:/@_%+\-'&#]*(?:(?<=\d) \p{Script=Han})?|\s+|./gsu
const hanThenLatin = /(?<=\p{Script=Han})(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%])(?=\p{Script=Han})/gu
const emoji = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0e|\ufe0f/u
const missing = '〓'

/**
 * Text as the font can show it, with a quarter-width gap between hanzi and Latin letters or digits, and none around the
 * middle dot, which is a hanzi wide. Emoji the font lacks are left out; any other character it lacks becomes 〓, the printer's
 * mark for a missing type.
 */
export function settable(text: string, font: Font): string {
  const known = Array.from(text.replace(/[^\S\n]+/g, ' '), (mark) => {
    if (mark === '\n' || font.has(mark.codePointAt(0) ?? 0)) return mark
    return emoji.test(mark) || mark < ' ' ? '' : missing
  })
  return known.join('').replace(/ ?· ?/g, '·').replace(hanThenLatin, ' ').trim()
}

/** Breaks settable text into lines of at most `width` em, after the Chinese rules for what may not begin or end a line. */
export function wrapText(text: string, width: number, font: Font): string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, width, font))
}

function wrapParagraph(text: string, width: number, font: Font): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of unbreakable(text, width, font)) {
    if (line !== '' && font.widthOf((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    if (line !== '' || piece.trim() !== '') line += piece
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line.trimEnd()]
}

/** Pieces that stay whole: words, a number with the unit after it, and marks with the character they may not be parted from. */
function unbreakable(text: string, width: number, font: Font): string[] {
  const pieces: string[] = []
  for (const piece of text.match(word) ?? []) {
    const last = pieces.at(-1)
    if (last !== undefined && (notAtStart.test(piece) || notAtEnd.test(last))) pieces[pieces.length - 1] = last + piece
    else pieces.push(piece)
  }
  return pieces.flatMap((piece) => (font.widthOf(piece) > width ? Array.from(piece) : [piece]))
}
