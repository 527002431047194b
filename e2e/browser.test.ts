import { afterAll, expect, test } from 'vitest'
import { launchBrowser, newPage, screenshot } from './browser.ts'

afterAll(async () => (await launchBrowser()).close())

const page = `<!doctype html><meta name="viewport" content="width=device-width">
  <style>p { font-size: 40px; margin: 8px } span { font-size: 64px }</style>
  <p style="font-family: 'PingFang SC', sans-serif">红棉 龘靐 社工站<b> 粗体</b></p>
  <p style="font-family: sans-serif; font-weight: 600">陈秀英 3-1-502</p>
  <p style="font-family: monospace">今日 12:30</p>
  <p>没有指定字体的中文</p><span id="a">红</span><span id="b">棉</span>`

test.for(['phone', 'desk'] as const)('Chinese is drawn with Chinese glyphs on a %s', async (size) => {
  const opened = await newPage({ size, locale: 'zh-CN' })
  await opened.setContent(page)
  // Boxes all look the same; two characters do not.
  const [red, cotton] = await Promise.all(['#a', '#b'].map((id) => opened.locator(id).screenshot()))
  expect(red?.equals(cotton ?? Buffer.alloc(0))).toBe(false)
  const client = await opened.context().newCDPSession(opened)
  await client.send('DOM.enable')
  await client.send('CSS.enable')
  const { root } = await client.send('DOM.getDocument')
  const { nodeIds } = await client.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: 'p, b, span' })
  for (const nodeId of nodeIds) {
    const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId })
    for (const { familyName } of fonts) expect(familyName).toMatch(/^Noto Sans SC/)
  }
  const seen = await opened.evaluate(() => ({
    width: window.innerWidth,
    touch: navigator.maxTouchPoints > 0,
    language: navigator.language,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  }))
  const expected = size === 'phone' ? { width: 390, touch: true } : { width: 1440, touch: false }
  expect(seen).toEqual({ ...expected, language: 'zh-CN', zone: 'Asia/Shanghai' })
  expect(await screenshot(opened, `fonts-${size}`)).toContain(`fonts-${size}.png`)
  await opened.context().close()
})
