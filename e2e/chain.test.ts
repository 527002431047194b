import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Household, simulate } from '../contract/src/lists/chain/history.fixture.ts'
import { readChain } from '../contract/src/lists/chain/read.ts'
import { readTable } from '../server/src/platform/files/index.ts'
import { launchBrowser, screenshot } from './browser.ts'
import { type Demo, startDemo } from './demo.ts'
import { faultsOf } from './faults.ts'

let demo: Demo
beforeAll(async () => {
  demo = await startDemo()
})
afterAll(async () => {
  await (await launchBrowser()).close()
  await demo.stop()
})

/** 183 households at the end; five took themselves off, others changed their number, on three branches of the same chat. */
const { tips, truth } = simulate({ count: 188, seed: 4 })
const line = ({ room, name, quantity, note }: Omit<Household, 'quantity'> & { quantity: number | string }) =>
  [room, name, quantity, note].join('|')
const rightList = truth.map(line).toSorted()
/** `3份` and `x3` are three. */
const amount = (text: string) => text.replace(/\D/g, '')

const open = async (size: 'desk' | 'phone'): Promise<Page> => {
  const page = await demo.pageAs('lin', size)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: demo.base })
  await page.goto(`${demo.base}/lists/chain`)
  await page.getByRole('heading', { level: 1, name: '接龙整理' }).waitFor()
  return page
}
const paste = async (page: Page, text: string) => {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await page.keyboard.press('Control+V')
}
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

/** The questions one after another: each is answered by somebody who knows the households, with the number keys alone. */
const answerAll = async (page: Page): Promise<number> => {
  let answered = 0
  for (;;) {
    const options = await page.locator('.k-chain-conflicts .k-big button > span:first-child').allInnerTexts()
    if (options.length === 0) return answered
    const right = options.findIndex((option) => {
      const [entry] = readChain(`1. ${option.replace(/^留在名单上：/, '').replace(/\s*\d$/, '')}`).entries
      return entry !== undefined && rightList.includes(line({ ...entry, quantity: entry.quantity?.count ?? 0 }))
    })
    const away = options.findIndex((option) => option.startsWith('已经不要了'))
    await page.keyboard.press(String((right >= 0 ? right : away) + 1))
    answered += 1
    const before = options.join('\n')
    await expect
      .poll(async () =>
        (await page.locator('.k-chain-conflicts .k-big button > span:first-child').allInnerTexts()).join('\n'),
      )
      .not.toBe(before)
  }
}

const showAll = async (page: Page) => {
  const more = page.getByRole('button', { name: /再看 \d+ 行/ })
  while ((await more.count()) > 0) await more.click()
}

test('a 接龙 of 183 households, pasted three times as it went apart, becomes one right list by keyboard alone', async () => {
  const page = await open('desk')
  const sent: string[] = []
  page.on('request', (request) => request.method() === 'POST' && sent.push(new URL(request.url()).pathname))
  for (const [at, text] of tips.entries()) {
    await paste(page, text)
    await page
      .getByText(`第 ${at + 1} 次`, { exact: true })
      .first()
      .waitFor()
  }
  const before = await page.locator('.k-chain-table tbody tr').count()
  expect(before).toBeGreaterThanOrEqual(183)
  await screenshot(page, 'chain-desk-asked')
  expect(await faultsOf(page)).toEqual([])

  expect(await answerAll(page)).toBeGreaterThan(4)
  await page.getByRole('heading', { name: '都定好了' }).waitFor()
  await showAll(page)
  const rows = await page.locator('.k-chain-table tbody tr').evaluateAll((all) =>
    all.map((row) => {
      const cell = (column: string) =>
        [...(row.querySelector(`[data-cell^="${column} "]`)?.childNodes ?? [])].find((node) => node.nodeType === 3)
          ?.textContent ?? ''
      return { room: cell('room'), name: cell('name'), quantity: cell('quantity'), note: cell('note') }
    }),
  )
  expect(rows.map((row) => line({ ...row, quantity: amount(row.quantity) })).toSorted()).toEqual(rightList)

  // what leaves is the same list: as cells, as text for the chat, as files
  await page.getByRole('button', { name: '复制为表格' }).click()
  await expect.poll(() => copied(page)).toContain('序号\t昵称\t姓名\t房号\t数量\t备注\t电话\t原文')
  const cells = (await copied(page)).split('\n').map((row) => row.split('\t'))
  expect(
    cells
      .slice(1)
      .map(([, , name = '', room = '', quantity = '', note = '']) =>
        line({ name, room, quantity: amount(quantity), note }),
      )
      .toSorted(),
  ).toEqual(rightList)

  await page.getByRole('button', { name: '复制接龙文字' }).click()
  await expect.poll(() => copied(page)).toContain('#接龙')
  const { entries, deadline } = readChain(await copied(page))
  expect(entries.map((entry) => line({ ...entry, quantity: entry.quantity?.count ?? 0 })).toSorted()).toEqual(rightList)
  expect(deadline).toBe('晚上8点前报名')

  for (const ending of ['xlsx', 'csv']) {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: `下载 .${ending}` }).click(),
    ])
    const table = await readTable(readFileSync(await file.path()), { name: `list.${ending}` })
    expect(table.header).toEqual(['序号', '昵称', '姓名', '房号', '数量', '备注', '电话', '原文'])
    expect(
      table.rows
        .map(({ cells: [, , name = '', room = '', quantity = '', note = ''] }) =>
          line({ name, room, quantity: amount(quantity), note }),
        )
        .toSorted(),
    ).toEqual(rightList)
  }
  expect(sent.filter((path) => !path.includes('/sync'))).toEqual([])
  await page.context().close()
})

test('a cell is mended, a row confirmed and another taken off without the mouse', async () => {
  const page = await open('desk')
  await paste(page, '#接龙 3栋\n1. 301 王 2份\n2. 老陈 4\n3. 502 李\n大家快点接\n4. 603 何 1份')
  await page.locator('.k-chain-table tbody tr').nth(3).waitFor()
  const cell = (row: number, column: string) =>
    page.locator('.k-chain-table tbody tr').nth(row).locator(`[data-cell^="${column} "]`)
  await page.locator('.k-chain-box').focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('3栋402')
  await page.keyboard.press('Enter')
  await expect.poll(() => cell(1, 'room').innerText()).toBe('3栋402')
  await expect
    .poll(() => page.locator('.k-chain-table tbody tr').nth(1).locator('.k-chain-state').innerText())
    .toBe('已看过')
  // the first key goes into the cell; it answers no question
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('5')
  await page.keyboard.insertText('盒')
  await page.keyboard.press('Enter')
  await expect.poll(() => cell(1, 'quantity').innerText()).toBe('5盒')
  await page.keyboard.press('ArrowLeft')
  // what is being written can be left as it was
  await page.keyboard.press('F2')
  await page.keyboard.insertText('错了')
  await page.keyboard.press('Escape')
  expect(await cell(2, 'room').innerText()).toBe('3栋502')
  await page.keyboard.press(' ')
  await expect
    .poll(() => page.locator('.k-chain-table tbody tr').nth(2).locator('.k-chain-state').innerText())
    .toBe('已看过')
  await page.keyboard.press('Delete')
  await expect.poll(() => page.locator('.k-chain-table tbody tr').count()).toBe(3)
  await page.getByText('去掉的 1').waitFor()
  await page.context().close()
})

test('on the phone: three versions, the questions answered with a thumb, a row mended in its sheet', async () => {
  const page = await open('phone')
  for (const text of tips) await paste(page, text)
  await page.getByText('第 3 次', { exact: true }).waitFor()
  expect(await faultsOf(page)).toEqual([])
  await page.locator('.k-chain-conflicts .k-big button').first().tap()
  await page.locator('.k-chain-list .k-row-main').first().tap()
  await page.getByLabel('备注').fill('电梯坏了')
  await page.waitForTimeout(400)
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: '存下' }).tap()
  await page.locator('.k-chain-list li').first().getByText('电梯坏了').waitFor()
  await screenshot(page, 'chain-phone-mended')
  await page.context().close()
})

test('a text that is no list is not added, and stays in the box', async () => {
  const page = await open('desk')
  await paste(page, '今天下午三点开会，请大家准时参加')
  await page.getByText('没有认出接龙').waitFor()
  expect(await page.getByLabel('粘贴接龙').inputValue()).toContain('下午三点')
  expect(await page.locator('.k-chain-table').count()).toBe(0)
  await page.context().close()
})
