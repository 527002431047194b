import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Locale, launchBrowser, type Size } from './browser.ts'
import { type Demo, startDemo } from './demo.ts'
import { faultsOf } from './faults.ts'

let demo: Demo
let rosterId: string
let personId: string
let buildingId: string
let today: string
let batches: { id: string; state: string }[]

beforeAll(async () => {
  demo = await startDemo()
  const page = await demo.pageAs('lin', 'desk')
  rosterId = (await demo.get<{ items: { id: string }[] }>(page, 'rosters/rosters')).items[0]!.id
  const due = await demo.get<{ items: { personId: string | null; address: { buildingId: string } }[] }>(
    page,
    'rosters/due?show=all',
  )
  const [somebody] = due.items.filter((one) => one.personId !== null)
  personId = somebody!.personId!
  buildingId = somebody!.address.buildingId
  today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  batches = (await demo.get<{ items: typeof batches }>(page, 'lists/batches?show=all')).items
  await page.context().close()
})
afterAll(async () => {
  await (await launchBrowser()).close()
  await demo.stop()
})

const batchIn = (state: string) => `/lists/${batches.find((batch) => batch.state === state)!.id}`

const pagesOf: Record<string, () => string[]> = {
  lin: () => [
    '/',
    '/rosters',
    '/rosters/new',
    `/rosters/${rosterId}`,
    `/rosters/${rosterId}/close/${today}`,
    `/rosters/${rosterId}/print/${today}`,
    `/rosters/${rosterId}/paper/${today}`,
    '/calls',
    '/lists',
    '/lists/new',
    '/lists/senders',
    batchIn('ready'),
    `${batchIn('ready')}?rows=same`,
    batchIn('open'),
    `${batchIn('open')}?view=rows`,
    batchIn('closed'),
    '/coverage',
    '/figures',
    '/figures/entries',
    '/bulletins/new',
    '/people',
    `/people/${personId}`,
    '/lists/chain',
    '/responses',
    '/settings',
    `/settings/buildings?open=${buildingId}`,
  ],
  chen: () => ['/calls', '/my-day', '/buildings', '/me'],
  city: () => ['/calls', '/coverage', '/figures'],
  admin: () =>
    ['account', 'accounts', 'organisations', 'areas', 'buildings', 'devices'].map((room) => `/settings/${room}`),
}

for (const size of ['desk', 'phone'] satisfies Size[]) {
  for (const locale of ['zh-CN', 'en'] satisfies Locale[]) {
    test(`every page can be used by everybody: ${size}, ${locale}`, { timeout: 600_000 }, async () => {
      const faults: string[] = []
      for (const [who, paths] of Object.entries(pagesOf)) {
        const page = await demo.pageAs(who, size, locale)
        page.on('pageerror', (error) => faults.push(`${who} ${new URL(page.url()).pathname}: ${error.message}`))
        for (const path of paths()) {
          await page.goto(demo.base + path)
          await page.waitForSelector('h1', { timeout: 15_000 }).catch(() => faults.push(`${who} ${path}: no heading`))
          await page.waitForTimeout(700)
          for (const fault of await faultsOf(page)) faults.push(`${who} ${path}: ${fault}`)
        }
        await page.context().close()
      }
      expect(faults).toEqual([])
    })
  }
}
