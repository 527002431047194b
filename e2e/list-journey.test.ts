import { readFile } from 'node:fs/promises'
import { addDays, addMinutes, dayOf, instantAt } from '@kapok/contract/common/time'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readTable } from '../server/src/platform/files/index.ts'
import { type App, startApp } from '../server/test/app.ts'
import { type CallList, callListOf, titles } from '../server/test/journey/call-list.ts'
import { wrongRows } from '../server/test/journey/coming-back.ts'
import { buildDistrict, type District } from '../server/test/journey/district.ts'
import { told, workThrough } from '../server/test/journey/working.ts'
import { password } from '../server/test/world.ts'
import { launchBrowser, newPage } from './browser.ts'

/**
 * Ningxiang, August 2021: one list for telephone investigation over 29 stations, nobody missed. Its 34,649 rows take some nine
 * minutes: `JOURNEY_ROWS=34649 npx vitest run --project e2e e2e/list-journey.test.ts`. Every day, a smaller one of the same make.
 */
const size = Number(process.env['JOURNEY_ROWS'] ?? 1500)
const stations = Math.min(29, Math.max(3, Math.round(size / 1195)))
const day = '2026-03-09'
const minutes = 60_000
let now = instantAt(day, '08:00')
let app: App
let base: string
let district: District
let list: CallList
let page: Page
let worked: ReturnType<typeof workThrough>

const kinds = (kind: string) => list.rows.filter((row) => row.truth.kind === kind)
const rows = (count: number) => count.toLocaleString('en-US')
const press = (name: string | RegExp) => page.getByRole('button', { name }).click()
const inDialog = (name: string | RegExp) => page.getByRole('dialog').getByRole('button', { name })
const toast = (text: RegExp) =>
  page
    .getByText(text)
    .first()
    .waitFor({ timeout: 3 * minutes })
/** The browser's clock is the server's: both move as the days of the work do. */
const look = async (view: string) => {
  await page.clock.setFixedTime(new Date(now))
  await page.goto(`${base}/lists/${batchId()}?view=${view}`)
  await page.waitForSelector('h1')
}
const batchId = () => new URL(page.url()).pathname.split('/').at(-1)!

beforeAll(async () => {
  app = await startApp(() => new Date(now), { whole: true })
  base = `http://127.0.0.1:${await app.listen('127.0.0.1', 0)}`
  district = await buildDistrict(app, { stations, workersEach: 4, rows: size })
  list = callListOf(size, district.doors)
  page = await newPage({ size: 'desk' })
  page.setDefaultTimeout(60_000)
  await page.clock.setFixedTime(new Date(now))
  const signedIn = await page.context().request.post(`${base}/api/v1/identity/sign-in`, {
    headers: { 'content-type': 'application/json', 'x-kapok': '1' },
    data: { loginName: 'centre', password },
  })
  expect(signedIn.ok()).toBe(true)
}, 5 * minutes)
afterAll(async () => {
  await page?.context().close()
  await (await launchBrowser()).close()
  await app.end()
})

/** What columns that nobody has seen before mean. */
const meant: Record<string, string> = {
  流水: 'field:key',
  人员: 'field:name',
  证件号: 'field:document',
  联络号码: 'field:phone',
  落脚点: 'field:address',
  备考: 'field:note',
  核实情况: 'answer:outcome',
  核实时点: 'answer:at',
  核实人: 'answer:by',
  去过风险地: 'answer:question:visited_risk_area',
}

test('a list in unknown columns is taken in: columns said, rows checked, and those in that can be', {
  timeout: 5 * minutes,
}, async () => {
  await page.goto(`${base}/lists/new`)
  const file = await list.file()
  await page.locator('input[type=file]').setInputFiles({
    name: file.name,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await file.arrayBuffer()),
  })
  for (const title of titles)
    await page.getByLabel(`“${title}”是什么`, { exact: true }).selectOption(meant[title] ?? 'shown')
  await page.getByText('回传时加在右边的列').first().click()
  const atTheRight = page.locator('.k-added label')
  await atTheRight.filter({ hasText: /^备注/ }).click()
  await atTheRight.filter({ hasText: /^次数/ }).click()
  await page.getByLabel('什么时候要', { exact: true }).fill(`${addDays(day, 3)}T18:00`)
  await press(/^列都对，开始核对/)
  await page.waitForURL(/\/lists\/[\da-f-]{36}/)
  const put = page.getByRole('button', { name: /^把 .* 行放进去/ })
  await put.waitFor({ timeout: 3 * minutes })
  type Counts = { counts: { total: number; byState: Record<string, number> } }
  const { counts } = await told(district.keeper.get<Counts>('lists/batch', { batchId: batchId() }))
  expect(counts).toMatchObject({
    total: size,
    byState: { repeated: kinds('repeats').length, faulty: kinds('faulty').length, ask: 0 },
  })
  await put.click()
  if (await inDialog(/放进去/).count()) await inDialog(/放进去/).click()
  await page.getByRole('button', { name: /^分派$/ }).waitFor({ timeout: 4 * minutes })
})

test('it is split over the stations by address, and what has no door here by number', {
  timeout: 5 * minutes,
}, async () => {
  await press(/^分派$/)
  await inDialog(/^分派/).click()
  const here = kinds('meant').length + kinds('neighbour').length
  await toast(new RegExp(`${rows(here)} 行已分派`))
  const away = kinds('away').length
  await press(/^分派$/)
  await page.getByRole('dialog').getByText('按数量', { exact: true }).click()
  await page.getByText(`给出 ${rows(away)} / ${rows(away)} 行`).waitFor()
  await inDialog(/^分派/).click()
  await toast(new RegExp(`${rows(away)} 行已分派`))
})

test('it is worked through at 300 calls a day each; what is not ours comes back and is given on', {
  timeout: 10 * minutes,
}, async () => {
  const startOf = (nth: number) => instantAt(addDays(day, nth), '09:00')
  worked = workThrough(district, list, batchId(), {
    today: () => dayOf(now),
    startOf,
    reach: (at) => (now = at > now ? at : now),
  })
  await worked.collect()
  const first = await worked.work()
  const lines = kinds('neighbour').map((row) => row.line)
  for (const [at, { organisationId }] of district.stations.entries()) {
    const some = lines.filter((_, nth) => nth % stations === at)
    const how = { by: 'hand', organisationId, lines: some }
    if (some.length > 0)
      await told(district.keeper.send('lists/split-batch', { batchId: batchId(), how, toWorkers: true }))
  }
  await worked.collect()
  const second = await worked.work(first.days)
  process.stdout.write(`journey: ${first.calls + second.calls} calls on ${first.days} days\n`)
})

test('whoever nobody reached is handed on with the log and answered; only then can it be signed', {
  timeout: 5 * minutes,
}, async () => {
  const answers = list.rows.flatMap(({ line, truth }) =>
    (truth.kind === 'meant' || truth.kind === 'neighbour') && truth.answer !== null
      ? [{ line, outcome: truth.answer, note: '已核' }]
      : [],
  )
  await look('out')
  await page.getByText(`还有 ${rows(answers.length)} 行不知下落`).waitFor()
  expect(await page.getByRole('button', { name: /^签结/ }).count()).toBe(0)
  await page.goto(`${base}/lists/${batchId()}?view=rows&work=unreachable`)
  await press(`这 ${rows(answers.length)} 行都转办`)
  await page.getByLabel('转给谁', { exact: true }).fill('辖区派出所')
  await inDialog('转出去').click()
  await toast(new RegExp(`${rows(answers.length)} 行已转办`))
  now = addMinutes(now, 600)
  for (let from = 0; from < answers.length; from += 1000)
    await told(
      district.keeper.send('lists/answer-rows', { batchId: batchId(), answers: answers.slice(from, from + 1000) }),
    )
  await look('out')
  await page.getByText('每一行都有下落，可以签了。').waitFor()
  await page.getByRole('button', { name: /^签结/ }).last().click()
  await page.getByText('已签结').first().waitFor()
})

test('it goes back in the sender’s own file, every row with its answer', { timeout: 5 * minutes }, async () => {
  await press('做回传的表')
  await page.getByRole('dialog').getByText('按时限交回').click()
  await inDialog('做表').click()
  await page.clock.setFixedTime(new Date(now))
  await page.getByRole('button', { name: '下载', exact: true }).waitFor({ timeout: 3 * minutes })
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载', exact: true }).click(),
  ])
  const bytes = await readFile(await download.path())
  const table = await readTable(new Uint8Array(bytes), { name: 'return.xlsx' })
  expect(table.header).toEqual([...titles, '次数'])
  expect(wrongRows(list, worked.done, table).slice(0, 20)).toEqual([])
  process.stdout.write(`journey: ${list.rows.length} rows compared with the truth\n`)
})
