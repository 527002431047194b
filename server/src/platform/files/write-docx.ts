import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { fonts, letterPage, letterStyles, textHeightPx, textWidthPx } from './docx-styles.ts'
import { withoutControls } from './xml-text.ts'

// Half points.
const markSize = 18

export type LetterRun = { text: string; bold?: boolean }

export type LetterBlock =
  | { heading: string; level?: 1 | 2 }
  /** `runs`, where given, stand in place of `paragraph` with some of it bold. A line break starts a new line. */
  | { paragraph: string; runs?: LetterRun[] }
  /** The header is repeated on every page; cells are text, numbers as they should look. */
  | { table: { header: string[]; rows: string[][] } }
  /** PNG; `width` and `height` in pixels, 96 to the inch, made smaller where the page is. `alt` says what is to be seen. */
  | { picture: Uint8Array; width: number; height: number; alt: string }

export type Letter = {
  title: string
  subtitle?: string
  blocks: LetterBlock[]
  /** The last lines, at the right: who signs, and the day. */
  footer?: string
  /** Stands small at the foot of every page, under its number: who took the file, when and what for. */
  mark?: string
}

/**
 * A Word file as official letters in China look (GB/T 9704): title 方正小标宋简体 二号 in the middle, text 仿宋_GB2312 三号 on
 * lines of exactly 28 pt, A4, page numbers `— 1 —` outside. Fonts are named, not embedded: Word and WPS fall back by themselves.
 */
export async function writeDocx(letter: Letter): Promise<Uint8Array> {
  const document = new Document({
    title: withoutControls(letter.title),
    creator: 'Kapok',
    styles: letterStyles,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: { page: letterPage },
        footers: {
          default: pageFoot(AlignmentType.RIGHT, letter.mark),
          even: pageFoot(AlignmentType.LEFT, letter.mark),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: lines(letter.title) }),
          ...(letter.subtitle ? [new Paragraph({ style: 'LetterSubtitle', children: lines(letter.subtitle) })] : []),
          ...letter.blocks.flatMap(blockOf),
          ...(letter.footer ? signature(letter.footer) : []),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function blockOf(block: LetterBlock): (Paragraph | Table)[] {
  if ('heading' in block) {
    const heading = block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_1
    return [new Paragraph({ heading, children: lines(block.heading) })]
  }
  if ('paragraph' in block) {
    const runs = block.runs ?? [{ text: block.paragraph }]
    return [new Paragraph({ style: 'Body', children: runs.flatMap(({ text, bold }) => lines(text, bold)) })]
  }
  if ('table' in block) return [tableOf(block.table), new Paragraph({ style: 'Cell' })]
  return [pictureOf(block)]
}

function tableOf({ header, rows }: { header: string[]; rows: string[][] }): Table {
  const cell = (text: string, bold: boolean, centred: boolean): TableCell =>
    new TableCell({
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: [
        new Paragraph({
          style: 'Cell',
          alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: lines(text, false, bold ? fonts.heading : undefined),
        }),
      ],
    })
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: header.map((text) => cell(text, true, true)),
  })
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: header.map((_, at) => cell(row[at] ?? '', false, /^[-+]?[\d,.]+%?$/.test(row[at] ?? ''))),
      }),
  )
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [head, ...body] })
}

function pictureOf({ picture, width, height, alt }: Extract<LetterBlock, { picture: Uint8Array }>): Paragraph {
  const scale = Math.min(1, textWidthPx / width, (textHeightPx * 0.9) / height)
  const description = withoutControls(alt)
  const image = new ImageRun({
    type: 'png',
    data: picture,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: description.slice(0, 60), title: description.slice(0, 60), description },
  })
  return new Paragraph({ style: 'Picture', children: [image] })
}

function signature(footer: string): Paragraph[] {
  const rows = footer
    .split('\n')
    .map((text) => new Paragraph({ alignment: AlignmentType.RIGHT, children: lines(text) }))
  return [new Paragraph({}), ...rows]
}

function pageFoot(alignment: 'left' | 'right', mark: string | undefined): Footer {
  const run = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })
  const number = new Paragraph({ style: 'PageNumber', alignment, children: [run] })
  if (mark === undefined) return new Footer({ children: [number] })
  const small = new TextRun({ text: withoutControls(mark), size: markSize })
  return new Footer({
    children: [number, new Paragraph({ style: 'PageNumber', alignment: AlignmentType.CENTER, children: [small] })],
  })
}

function lines(text: string, bold = false, font?: typeof fonts.body): TextRun[] {
  return withoutControls(text)
    .split('\n')
    .map(
      (line, at) =>
        new TextRun({ text: line, ...(at > 0 && { break: 1 }), ...(bold && { bold }), ...(font && { font }) }),
    )
}
