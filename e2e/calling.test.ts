import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { type Demo, startDemo } from './demo.ts'

let demo: Demo
beforeAll(async () => {
  demo = await startDemo()
})
afterAll(async () => {
  await (await launchBrowser()).close()
  await demo.stop()
})

type Desk = { mine: { calls: number; reached: number } }
const deskOf = (page: Page) => demo.get<Desk>(page, 'calling/desk')
/** Which name the page shows. */
const onDesk = (page: Page) => page.locator('.cd-call').getAttribute('data-listing')
const nameOn = async (page: Page) => (await page.locator('.cd-who h2').textContent()) ?? ''
const isThere = async (page: Page, what: string) => (await page.locator(what).count()) > 0

/** Keys as a hand presses them, counted. */
const handOf = (page: Page) => {
  let pressed = 0
  return {
    press: async (...keys: string[]) => {
      for (const key of keys) {
        pressed += 1
        await page.keyboard.press(key)
      }
    },
    /** Since the last time it was asked. */
    count: () => {
      const since = pressed
      pressed = 0
      return since
    },
  }
}

/** What the questions on the screen want for the usual answer, as one who reads the keys printed on them. */
const usualAnswer = async (page: Page): Promise<string[]> => {
  if (!(await isThere(page, '.rs-must'))) return ['1']
  const codes = await page
    .locator('[data-question]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-question')))
  if (codes.includes('is_self')) return ['a', 'n', 'a', 'n', 'Enter']
  return ['3', '6', '5', 's', 'Enter']
}

test('ten calls by keyboard alone, none with more than six keys, each saved and the next one served', {
  timeout: 180_000,
}, async () => {
  const page = await demo.pageAs('chen', 'desk')
  await page.goto(`${demo.base}/calls`)
  await page.getByRole('button', { name: '接下一个' }).waitFor()
  const before = (await deskOf(page)).mine
  const hand = handOf(page)
  await hand.press('Enter')
  const called: { name: string; keys: number }[] = []
  hand.count()
  while (called.length < 10) {
    await page.locator('.cd-who h2').waitFor()
    const listing = await onDesk(page)
    if (await isThere(page, '.cd-late')) await hand.press('u')
    else {
      await hand.press('Space')
      await page.locator('.cd-owner[data-dialled]').waitFor()
      await hand.press(...(await usualAnswer(page)))
    }
    const name = await nameOn(page)
    await expect.poll(() => onDesk(page), { timeout: 20_000 }).not.toBe(listing)
    called.push({ name, keys: hand.count() })
  }
  expect(called.filter(({ keys }) => keys > 6)).toEqual([])
  const { mine } = await deskOf(page)
  expect(mine.calls - before.calls).toBeGreaterThanOrEqual(8)
  await page.context().close()
})

test('a wrong key is taken back with one key, and what was typed outlives the browser', {
  timeout: 120_000,
}, async () => {
  const page = await demo.pageAs('liang', 'desk')
  await page.goto(`${demo.base}/calls`)
  await page.getByRole('button', { name: '接下一个' }).waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.cd-who h2').waitFor()
  const first = await nameOn(page)
  await page.keyboard.press('F2')
  await page.locator('.cd-last', { hasText: '已记' }).waitFor()
  await expect.poll(() => nameOn(page), { timeout: 20_000 }).not.toBe(first)
  await page.locator('h1').click()
  await page.keyboard.press('z')
  await expect.poll(() => nameOn(page), { timeout: 20_000 }).toBe(first)

  await page.getByLabel('记一句').fill('女儿说下午三点再打')
  await page.waitForTimeout(2000)
  await page.context().close()
  const again = await demo.pageAs('liang', 'desk')
  await again.goto(`${demo.base}/calls`)
  await expect.poll(() => nameOn(again), { timeout: 15_000 }).toBe(first)
  expect(await again.getByLabel('记一句').inputValue()).toBe('女儿说下午三点再打')
  await again.keyboard.press('x')
  await again.context().close()
})

test('on the phone of a station without a desk the call opens its result', { timeout: 120_000 }, async () => {
  const page = await demo.pageAs('wu', 'phone')
  await page.goto(`${demo.base}/calls`)
  const start = page.getByRole('button', { name: '接下一个' })
  await start.or(page.locator('.cd-who h2')).first().waitFor()
  if (await start.isVisible()) await start.click()
  await page.locator('.cd-who h2').waitFor()
  if (await isThere(page, '.cd-late')) {
    await page.getByRole('button', { name: '仍然要打' }).click()
    await page.getByRole('button', { name: '情况紧急' }).click()
  }
  const call = page.locator('a.k-call').first()
  expect(await call.getAttribute('href')).toMatch(/^tel:\d+/)
  expect(await isThere(page, '.rs-foot')).toBe(false)
  await call.click()
  await page.getByRole('button', { name: '没人接' }).click()
  await page.locator('.cd-last', { hasText: '试过未通' }).waitFor()
  await page.context().close()
})
