import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longPictureSvg } from './long-picture-svg.ts'
import { loadFonts } from './picture-fonts.ts'
import { renderLongPicture } from './render-long-picture.ts'
import { settable, wrapText } from './wrap-text.ts'

const fonts = loadFonts()
const wrap = (text: string, width: number): string[] => wrapText(settable(text, fonts.regular), width, fonts.regular)

describe('wrapText', () => {
  it('keeps punctuation, words and units with what they belong to', () => {
    expect(wrap('一二三四，五六', 4)).toEqual(['一二三', '四，五六'])
    expect(wrap('一二（三四）', 3)).toEqual(['一二', '（三', '四）'])
    expect(wrap('请打help desk', 5)).toEqual(['请打 help', 'desk'])
    expect(wrap('新增需求86单', 5.5)).toEqual(['新增需求', '86 单'])
  })

  it('never makes a line too wide and loses nothing', () => {
    const text = fc.string({ unit: fc.constantFrom(...'一二三，。（）abc 123,456-\n'), maxLength: 80 })
    fc.assert(
      fc.property(text, fc.integer({ min: 3, max: 20 }), (raw, width) => {
        const shown = settable(raw, fonts.regular)
        const lines = wrapText(shown, width, fonts.regular)
        for (const line of lines) expect(fonts.regular.widthOf(line)).toBeLessThanOrEqual(width)
        expect(lines.join('').replace(/\s/g, '')).toBe(shown.replace(/\s/g, ''))
      }),
    )
  })

  it('drops emoji, marks missing hanzi', () => {
    expect(settable('📌 明早✅ 𠮷先生', fonts.regular)).toBe('明早 〓先生')
  })
})

describe('renderLongPicture', () => {
  it('draws a PNG 1080 px wide', async () => {
    const png = await renderLongPicture({
      title: '晚报 <第 6 天>',
      lines: ['一切平稳。'],
      figures: [{ label: '电话', value: '34,649', unit: '通' }],
      sections: [{ heading: '一、今日', items: ['走访 212 户'] }],
      footer: '截至 20:00',
    })
    const view = new DataView(png.buffer, png.byteOffset)
    expect(view.getUint32(0)).toBe(0x89504e47)
    expect(view.getUint32(16)).toBe(1080)
    expect(view.getUint32(20)).toBeGreaterThan(600)
  })

  it('refuses to be endless', async () => {
    const lines = Array.from({ length: 400 }, () => '很长')
    expect(() => longPictureSvg({ title: 'x', lines }, fonts)).toThrow(RangeError)
    await expect(renderLongPicture({ title: 'x', lines })).rejects.toThrow(RangeError)
  })

  it('draws nothing but shapes: no text of the caller reaches the SVG', () => {
    expect(longPictureSvg({ title: '"/><script>', footer: '&<' }, fonts)).not.toMatch(/script|<text/)
  })
})
