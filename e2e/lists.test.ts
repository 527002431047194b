import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readTable, writeXlsx } from '../server/src/platform/files/index.ts'
import { launchBrowser } from './browser.ts'
import { type Demo, startDemo } from './demo.ts'

type Due = {
  personId: string | null
  name: string
  address: { estate: string; building: string; unit: string; room: string }
}

type Line = { listingId: string; day: string; slot: number }

let demo: Demo
beforeAll(async () => {
  demo = await startDemo()
})
afterAll(async () => {
  await (await launchBrowser()).close()
  await demo.stop()
})

const FILE = '核查表0802-3.xlsx'
const HEADER = ['流水号', '被核查人', '手机号码', '现居住地址', '人员情况', '核查结果', '核查备注']

/** A list as the health authority sends it: a title, columns of their own, one row that cannot go in. */
const listOf = async (people: readonly Due[]): Promise<Buffer> => {
  const doorOf = ({ address }: Due) => `${address.estate}${address.building}${address.unit}单元${address.room}室`
  const rows = [
    ...people.map((one, at) => [`H-${at + 1}`, one.name, '', doorOf(one), '次密接', '', '']),
    ['H-3', '卫新新', '13912340001', doorOf(people[0]!), '来自外地', '', ''],
    ['H-4', '', '13912340002', '', '', '', ''],
  ]
  const columns = HEADER.map((_, at) => ({ header: at === 0 ? '市疾控重点人员核查（第 3 批）' : '' }))
  const file = await writeXlsx({ sheets: [{ name: '核查表', columns, rows: [HEADER, ...rows] }] })
  return Buffer.from(file)
}

const drop = async (page: Page, bytes: Buffer) => {
  const held = await page.evaluateHandle(
    ([name, base64]) => {
      const data = new DataTransfer()
      const content = Uint8Array.from(atob(base64!), (byte) => byte.charCodeAt(0))
      data.items.add(new File([content], name!))
      return data
    },
    [FILE, bytes.toString('base64')],
  )
  await page.dispatchEvent('main', 'dragover', { dataTransfer: held })
  await page.dispatchEvent('main', 'drop', { dataTransfer: held })
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()

/** A command as a phone sends it. */
const send = async (page: Page, name: string, input: object) => {
  const reply = await page.context().request.post(`${demo.base}/api/v1/${name}`, {
    headers: { 'content-type': 'application/json', 'x-kapok': '1' },
    data: { id: crypto.randomUUID(), at: new Date().toISOString(), input },
  })
  expect(reply.ok(), await reply.text()).toBe(true)
}

/** Whoever stands on a list of the demo already is not put in a second time by itself. */
const peopleOnLists = async (page: Page): Promise<ReadonlySet<string>> => {
  const { items } = await demo.get<{ items: { id: string }[] }>(page, 'lists/batches?show=all')
  const found = new Set<string>()
  for (const { id } of items) {
    const reply = await page.context().request.post(`${demo.base}/api/v1/lists/rows`, {
      headers: { 'content-type': 'application/json', 'x-kapok': '1' },
      data: { batchId: id, limit: 200 },
    })
    const { items: rows } = (await reply.json()) as { items: { personId: string | null }[] }
    for (const { personId } of rows) if (personId !== null) found.add(personId)
  }
  return found
}

test('a list is dropped, put in, worked on, signed, and goes back answered in its own columns', {
  timeout: 240_000,
}, async () => {
  const page = await demo.pageAs('lin', 'desk')
  page.setDefaultTimeout(30_000)
  const { items } = await demo.get<{ items: Due[] }>(page, 'rosters/due?show=all')
  const listed = await peopleOnLists(page)
  const known = items.filter(({ personId }) => personId !== null && !listed.has(personId)).slice(0, 2)

  // anywhere on the page, and the columns are recognised
  await page.goto(`${demo.base}/lists`)
  await page.getByRole('heading', { name: '名单', exact: true }).waitFor()
  await drop(page, await listOf(known))
  await page.locator('.k-peek').waitFor()
  expect(await page.getByLabel('“被核查人”是什么').inputValue()).toBe('field:name')
  expect(await page.getByLabel('“核查结果”是什么').inputValue()).toBe('answer:outcome')
  expect(await page.getByLabel('叫它什么').inputValue()).toBe('市疾控重点人员核查（第 3 批）')

  // until when; then every row is checked, and the three that can go in do
  await press(page, /^8 小时/)
  await press(page, /列都对/)
  await press(page, /把 3 行放进去/)
  await press(page, /^分派/)
  await page.getByRole('dialog').getByRole('button', { name: '分派', exact: true }).click()
  await page.getByText('3 行已分派').waitFor()
  const list = new URL(page.url()).pathname

  // the first contact from its row of the list, by keys alone
  await press(page, /^没动过/)
  await page.locator('tr[data-row]').first().click()
  await page.getByRole('link', { name: '在名册里打开' }).click()
  const listId = new URL(page.url())
  await press(page, /记结果/)
  await page.locator('.rs-question').first().waitFor()
  await page.locator('.rs-question').getByText('不是这个人').first().click()
  const recorded = page.waitForResponse((reply) => reply.url().endsWith('/rosters/record-contact'))
  await press(page, /^联系上/)
  expect((await recorded).ok()).toBe(true)

  // the other two as phones would send them
  const rosterId = listId.pathname.split('/')[2]!
  const { items: left } = await demo.get<{ items: Line[] }>(
    page,
    `rosters/due?rosterId=${rosterId}&show=not_tried&limit=50`,
  )
  expect(left).toHaveLength(2)
  for (const { listingId, day, slot } of left)
    await send(page, 'rosters/record-contact', {
      listingId,
      day,
      slot,
      method: 'phone',
      outcome: 'reached',
      answers: { is_self: 'not_them' },
      note: '=家人代答',
    })

  // nothing unknown: it is signed, and made into the file that goes back
  await page.goto(`${demo.base}${list}?view=out`)
  await page.getByText('每一行都有下落，可以签了。').waitFor()
  await page.getByRole('main').getByRole('button', { name: /^签结/ }).last().click()
  await page.getByText('✓ 已签结').first().waitFor()
  await press(page, '做回传的表')
  await page.getByRole('dialog').getByRole('button', { name: '按时限交回' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '做表' }).click()
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载', exact: true }).click({ timeout: 60_000 })
  const file = await waiting
  const back = await readTable(new Uint8Array(await readFile(await file.path())), { name: file.suggestedFilename() })
  expect(back.sheet).toBe('核查表')
  expect(back.header.slice(0, HEADER.length)).toEqual(HEADER)
  const first = back.rows.slice(0, 4)
  expect(first.map(({ cells }) => cells[0])).toEqual(['H-1', 'H-2', 'H-3', 'H-4'])
  expect(first.slice(0, 3).every(({ cells }) => cells[5] !== '')).toBe(true)
  // a note that looks like a formula is text: a formula would read as its result
  expect(first.filter(({ cells }) => cells[6]?.includes('=家人代答'))).toHaveLength(2)
})
