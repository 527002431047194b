import { describe, expect, it } from 'vitest'
import { WorkbookGuard } from './workbook-guard.ts'
import { writeDocx } from './write-docx.ts'

const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

describe('writeDocx', () => {
  const letter = writeDocx({
    title: '关于<春雨>响应的情况\u0007专报',
    subtitle: '第 12 期',
    blocks: [
      { heading: '一、进展' },
      { heading: '（一）走访', level: 2 },
      {
        paragraph: '共走访 212 户。',
        runs: [{ text: '共走访 ' }, { text: '212', bold: true }, { text: ' 户。\n无遗漏。' }],
      },
      { table: { header: ['街道', '人次'], rows: [['玉禾街道', '21,408'], ['城郊街道']] } },
      { picture: dot, width: 1200, height: 600, alt: '近二十日走势' },
    ],
    footer: '指导中心\n2026年8月17日',
  })

  it('is laid out as official letters are', async () => {
    const parts = new WorkbookGuard(await letter, 1e7)
    const document = parts.text('word/document.xml')
    const styles = parts.text('word/styles.xml')
    expect(document).toContain('关于&lt;春雨&gt;响应的情况专报')
    expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    expect(document).toMatch(/<w:pgMar w:top="2097" w:right="1474" w:bottom="1984" w:left="1587"/)
    expect(document).toContain('<w:tblHeader/>')
    expect(document).toContain('descr="近二十日走势"')
    expect(document).toMatch(/<wp:extent cx="5610225" cy="280[0-9]+"/)
    expect(styles).toContain('w:eastAsia="方正小标宋简体"')
    expect(styles).toContain('w:eastAsia="仿宋_GB2312"')
    expect(styles).toContain('<w:sz w:val="44"/>')
    expect(styles).toMatch(/w:line="560" w:lineRule="exact"/)
    expect(styles).toContain('w:firstLineChars="200"')
    expect(parts.text('word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
    expect(parts.text('word/footer1.xml')).toContain('PAGE')
  })

  it('says at the foot of every page who took it, where that has to be said', async () => {
    const mark = '导出：林 · 2026-11-23 14:05 · 用途：<上报>'
    const marked = new WorkbookGuard(await writeDocx({ title: '专报', blocks: [], mark }), 1e7)
    for (const part of ['word/footer1.xml', 'word/footer2.xml'])
      expect(marked.text(part)).toContain('导出：林 · 2026-11-23 14:05 · 用途：&lt;上报&gt;')
    expect(new WorkbookGuard(await letter, 1e7).text('word/footer1.xml')).not.toContain('导出')
  })
})
