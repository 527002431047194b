import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { outlineTemplate, writeXlsx } from '../server/src/platform/files/index.ts'
import { launchBrowser } from './browser.ts'
import { type Demo, startDemo } from './demo.ts'

let demo: Demo
beforeAll(async () => {
  demo = await startDemo()
}, 240_000)
afterAll(async () => {
  await (await launchBrowser()).close()
  await demo.stop()
})

const form = () =>
  writeXlsx({
    sheets: [
      {
        name: '日报',
        columns: [{ header: '街道日报表', width: 18 }, { header: '' }],
        rows: [
          ['填报单位', null],
          ['今日人次', null],
        ],
      },
    ],
  })
const cellsOf = async (path: string) => {
  const outline = await outlineTemplate(new Uint8Array(readFileSync(path)))
  if (outline.kind !== 'xlsx') throw new Error('no workbook')
  return outline.sheets[0]!.cells.map(({ line, column, text }) => [line, column, text])
}

test('a form is taught by pointing with the keyboard, filled, and fetched again as it was', {
  timeout: 180_000,
}, async () => {
  const page = await demo.pageAs('lin', 'desk')
  await page.goto(`${demo.base}/figures/templates`)
  await page.getByRole('link', { name: '教一张新表' }).first().click()
  const file = { name: '街道日报.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(await form()) }
  await page.locator('input[type=file]').setInputFiles(file)
  const grid = page.getByRole('table', { name: '点要填的格' })
  await grid.waitFor({ timeout: 60_000 })

  // A2 says what goes to B2: from there one step to the right, and down.
  await grid.locator('button').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.getByRole('radio', { name: '文字' }).check({ force: true })
  await page.getByRole('combobox', { name: '哪个文字' }).or(page.getByLabel('哪个文字')).first().click()
  await page.getByRole('option', { name: '机构名称' }).click()
  await grid.locator('button[data-line="3"][data-column="1"]').click()
  await page.getByRole('radio', { name: '数字' }).check({ force: true })
  await page.getByText('已指 2 处').waitFor()
  await page.getByRole('button', { name: '保存' }).click()

  await page.getByRole('heading', { name: /街道日报/ }).waitFor()
  await page.getByRole('button', { name: '填表' }).first().click()
  const [first] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('dialog').getByRole('button', { name: '填好并下载' }).click(),
  ])
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  // What the browser calls it depends on the system's own language.
  await page.getByText(`已填好 街道日报-${today}-1.xlsx`).waitFor()
  type Filling = { items: { id: string }[] }
  const templateId = new URL(page.url()).pathname.split('/').at(-1)!
  const [filling] = (await demo.get<Filling>(page, `figures/fillings?templateId=${templateId}`)).items
  type Figures = { figures: { key: string; value: number }[] }
  const { figures } = await demo.get<Figures>(page, `figures/filling?fillingId=${filling!.id}`)
  const cells = await cellsOf(await first.path())
  expect(cells).toContainEqual([2, 1, '花苑社区社工站'])
  expect(figures).toMatchObject([{ key: '0!B3' }])
  expect(cells).toContainEqual([3, 1, String(figures[0]!.value)])

  await page.getByText('第 1 次').first().click()
  const [again] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('button', { name: '下载' }).click(),
  ])
  expect(readFileSync(await again.path())).toEqual(readFileSync(await first.path()))
})
