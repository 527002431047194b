import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { prepareChromium } from './chromium.ts'
import { prepareFonts } from './fonts.ts'

export type Size = 'phone' | 'desk'
export type Locale = 'zh-CN' | 'en'

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const SIZES: Record<Size, BrowserContextOptions> = {
  phone: {
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    userAgent:
      'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Mobile Safari/537.36',
  },
  desk: { viewport: { width: 1440, height: 900 } },
}

let browser: Promise<Browser> | undefined

/** One browser for all pages of a test file; `close()` it in `afterAll`. */
export function launchBrowser(): Promise<Browser> {
  browser ??= launch()
  return browser
}

async function launch(): Promise<Browser> {
  const { executablePath, libraries } = await prepareChromium()
  const env: Record<string, string> = { FONTCONFIG_FILE: prepareFonts() }
  for (const name of ['PATH', 'HOME', 'TMPDIR']) if (process.env[name] !== undefined) env[name] = process.env[name]
  if (libraries !== undefined) env['LD_LIBRARY_PATH'] = libraries
  const launched = await chromium.launch({ executablePath, args: FLAGS, env })
  launched.on('disconnected', () => {
    browser = undefined
  })
  return launched
}

/** A page in a context of its own: nobody is signed in, nothing is stored. */
export async function newPage({ size, locale = 'zh-CN' }: { size: Size; locale?: Locale }): Promise<Page> {
  const context = await (await launchBrowser()).newContext({ ...SIZES[size], locale, timezoneId: 'Asia/Shanghai' })
  // Chinese first, whatever the browser says: English is chosen by a person, and remembered.
  await context.addInitScript((chosen) => {
    if (localStorage.getItem('kapok.locale') === null) localStorage.setItem('kapok.locale', chosen)
  }, locale)
  return await context.newPage()
}

/** Kept in `test-results`; gives back where. */
export async function screenshot(page: Page, name: string): Promise<string> {
  const folder = join(import.meta.dirname, '..', 'test-results')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${name}.png`)
  await page.screenshot({ path, animations: 'disabled' })
  return path
}
