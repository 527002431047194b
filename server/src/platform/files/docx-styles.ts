import { AlignmentType, convertMillimetersToTwip, type IStylesOptions, LineRuleType } from 'docx'

const western = 'Times New Roman'

/** A Chinese font with the usual Latin one beside it. */
function fontOf(name: string): { ascii: string; hAnsi: string; eastAsia: string; cs: string } {
  return { ascii: western, hAnsi: western, eastAsia: name, cs: western }
}

/** Sizes in half-points, by the names that people use for them. */
const chineseSize = { 二号: 44, 三号: 32, 四号: 28, 小四: 24 } as const

export const fonts = {
  title: fontOf('方正小标宋简体'),
  body: fontOf('仿宋_GB2312'),
  heading: fontOf('黑体'),
  secondHeading: fontOf('楷体_GB2312'),
  pageNumber: fontOf('宋体'),
}

const exactly28pt = { line: 560, lineRule: LineRuleType.EXACT, before: 0, after: 0 }
const twoCharacters = { firstLineChars: 200, firstLine: 640 }
const body = { font: fonts.body, size: chineseSize.三号 }

/** Paragraph styles after GB/T 9704: changing the style in Word changes the whole letter. */
export const letterStyles: IStylesOptions = {
  default: {
    document: {
      run: { ...body, language: { value: 'en-US', eastAsia: 'zh-CN' } },
      paragraph: { spacing: exactly28pt },
    },
    title: {
      run: { font: fonts.title, size: chineseSize.二号, bold: false, color: '000000' },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { line: 660, lineRule: LineRuleType.EXACT, after: 280 } },
    },
    heading1: {
      run: { ...body, font: fonts.heading, color: '000000' },
      paragraph: { indent: twoCharacters, spacing: exactly28pt, keepNext: true },
    },
    heading2: {
      run: { ...body, font: fonts.secondHeading, color: '000000' },
      paragraph: { indent: twoCharacters, spacing: exactly28pt, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: 'Body',
      name: '公文正文',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { indent: twoCharacters, spacing: exactly28pt, alignment: AlignmentType.BOTH },
    },
    {
      id: 'LetterSubtitle',
      name: '公文副标题',
      basedOn: 'Normal',
      run: { font: fonts.secondHeading },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { ...exactly28pt, after: 280 } },
    },
    {
      id: 'Cell',
      name: '公文表格',
      basedOn: 'Normal',
      run: { size: chineseSize.小四 },
      paragraph: { spacing: { line: 380, lineRule: LineRuleType.EXACT } },
    },
    // Pictures would be cut to the height of an exact line.
    {
      id: 'Picture',
      name: '公文图片',
      basedOn: 'Normal',
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 120, after: 120 },
      },
    },
    { id: 'PageNumber', name: '公文页码', basedOn: 'Normal', run: { font: fonts.pageNumber, size: chineseSize.四号 } },
  ],
}

/** A4 with the margins of GB/T 9704: the text is 156 × 225 mm. */
export const letterPage = {
  size: { width: 11_906, height: 16_838 },
  margin: {
    top: convertMillimetersToTwip(37),
    bottom: convertMillimetersToTwip(35),
    left: convertMillimetersToTwip(28),
    right: convertMillimetersToTwip(26),
    footer: convertMillimetersToTwip(25),
  },
}

/** Width of the text in picture pixels, 96 to the inch. */
export const textWidthPx = Math.floor((156 / 25.4) * 96)
export const textHeightPx = Math.floor((225 / 25.4) * 96)
