import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { type Demo, startDemo } from './demo.ts'
import { Phone } from './phone.ts'

type Door = { listingId: string; day: string; slot: number; status: string; name: string; subject: string }
type Contact = { outcome: string; at: string; recordedAt: string; by: string; reversed: boolean }

let demo: Demo
beforeAll(async () => {
  demo = await startDemo()
})
afterAll(async () => {
  await (await launchBrowser()).close()
  await demo.stop()
})

const signIn = async (page: Page, loginName: string) => {
  const reply = await page.context().request.post(`${demo.base}/api/v1/identity/sign-in`, {
    headers: { 'content-type': 'application/json', 'x-kapok': '1' },
    data: { loginName, password: 'kapok-demo-2026' },
  })
  expect(reply.ok()).toBe(true)
}

/** The list is there, and everything that is needed to open it without a network. */
const openDay = async (page: Page, { waitForWorker = false } = {}) => {
  await page.goto(`${demo.base}/my-day`)
  await page.locator('.md-row').first().waitFor()
  if (waitForWorker) await page.evaluate(async () => void (await navigator.serviceWorker.ready))
}

/** Names still to do, people only: their usual answer needs no question. */
const openDoors = async (page: Page): Promise<Door[]> => {
  const { items } = await demo.get<{ items: Door[] }>(page, 'rosters/my-day?limit=500')
  return items.filter(({ subject, status }) => subject === 'person' && status === 'not_tried')
}
const keyOf = ({ listingId, day, slot }: Door) => `${listingId}|${day}|${slot}`

/** What the server knows of a door, as it arrived. */
const contactsAt = async (page: Page, door: Door): Promise<Contact[]> => {
  const card = await demo.get<{ contacts: Contact[] }>(page, `rosters/listing?listingId=${door.listingId}`)
  const today = card.contacts.filter(({ recordedAt }) => Date.parse(recordedAt) > began)
  return today.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
}
const began = Date.now()

/** Call, come back, and one tap for what came of it: the sheet is open by itself. */
const callAndTap = async (page: Page, door: Door, answer: string) => {
  await page.locator(`[data-door="${keyOf(door)}"] a.k-call`).click()
  await page.evaluate(() => window.dispatchEvent(new Event('blur')))
  await page.waitForTimeout(2100)
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await page.getByRole('button', { name: answer }).click()
  await page.locator('.rs-saved').waitFor()
  await page.getByRole('button', { name: '回到名单' }).click()
  await page.locator('.rs-saved').waitFor({ state: 'detached' })
}
const unsent = (page: Page, count: number) => page.locator('.k-head-phone', { hasText: `${count} 条待发` })

test('what was recorded in a stairwell survives the phone going out, and is sent once and in order', async () => {
  const phone = new Phone()
  onTestFinished(() => phone.throwAway())
  let page = await phone.switchOn({ offline: false })
  await signIn(page, 'chen')
  const [first, second] = await openDoors(page)
  if (!first || !second) throw new Error('chen has nothing to do')
  await openDay(page, { waitForWorker: true })

  await phone.context.setOffline(true)
  await callAndTap(page, first, '没人接')
  await callAndTap(page, second, '联系上，一切正常')
  await callAndTap(page, first, '联系上，一切正常')
  await unsent(page, 3).waitFor()
  await phone.kill()

  page = await phone.switchOn({ offline: true })
  await openDay(page)
  await unsent(page, 3).waitFor()
  expect(await page.locator(`[data-door="${keyOf(first)}"] a.k-call`).count()).toBe(0)

  // A browser that is killed may lose a cookie it got a moment ago; the queue is there either way.
  await phone.context.setOffline(false)
  await signIn(page, 'chen')
  await openDay(page)
  await page.locator('.k-head-phone', { hasText: '条待发' }).waitFor({ state: 'detached', timeout: 60_000 })
  const [atFirst, atSecond] = [await contactsAt(page, first), await contactsAt(page, second)]
  expect(atFirst.map(({ outcome }) => outcome)).toEqual(['no_answer', 'reached'])
  expect(atSecond.map(({ outcome }) => outcome)).toEqual(['reached'])
  const inOrder = [atFirst[0], atSecond[0], atFirst[1]].map((contact) => Date.parse(contact?.at ?? ''))
  expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b))
})

test('two people on one phone: the second sees nothing of the first one’s queue, and it goes out when the first is back', async () => {
  const phone = new Phone()
  onTestFinished(() => phone.throwAway())
  const page = await phone.switchOn({ offline: false })
  await signIn(page, 'chen')
  const [door] = (await openDoors(page)).slice(-1)
  if (!door) throw new Error('chen has nothing to do')
  await openDay(page, { waitForWorker: true })
  await phone.context.setOffline(true)
  await callAndTap(page, door, '联系上，一切正常')
  await unsent(page, 1).waitFor()

  // Handed over with the app closed: the second signs in before the first one's record could go out.
  await page.goto('about:blank')
  await phone.context.setOffline(false)
  await signIn(page, 'wu')
  await openDay(page)
  expect(await page.locator('.k-head-phone', { hasText: '条待发' }).count()).toBe(0)
  expect(await page.getByText(door.name).count()).toBe(0)
  await page.waitForTimeout(3000)
  expect(await contactsAt(page, door)).toEqual([])

  await signIn(page, 'chen')
  await openDay(page)
  await expect.poll(async () => (await contactsAt(page, door)).length, { timeout: 30_000 }).toBe(1)
  expect((await contactsAt(page, door))[0]).toMatchObject({ outcome: 'reached', by: '陈立' })
})

test('answers that are lost, and requests that arrive twice, change nothing: each record takes effect once', async () => {
  const context = await (await launchBrowser()).newContext({
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    serviceWorkers: 'block',
  })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  await signIn(page, 'wu')
  const [lost, doubled] = await openDoors(page)
  if (!lost || !doubled) throw new Error('wu has nothing to do')
  let requests = 0
  await page.route('**/api/v1/sync/send', async (route) => {
    requests += 1
    const answer = await route.fetch()
    if (requests === 1) return route.abort('connectionreset')
    await route.fulfill({ response: requests === 2 ? await route.fetch() : answer })
  })
  await openDay(page)
  await callAndTap(page, lost, '联系上，一切正常')
  await callAndTap(page, doubled, '没人接')
  await page.locator('.k-head-phone', { hasText: '条待发' }).waitFor({ state: 'detached', timeout: 60_000 })
  expect(requests).toBeGreaterThan(1)
  expect((await contactsAt(page, lost)).map(({ outcome }) => outcome)).toEqual(['reached'])
  expect((await contactsAt(page, doubled)).map(({ outcome }) => outcome)).toEqual(['no_answer'])
})

test('a written sheet is typed by keys alone, survives a reload and a lost answer, and counts once', async () => {
  const page = await demo.pageAs('wu', 'desk')
  onTestFinished(() => page.context().close())
  const { items } = await demo.get<{ items: { id: string; subject: string }[] }>(page, 'rosters/rosters')
  const roster = items.find(({ subject }) => subject === 'person')
  const [one, two] = (await openDoors(page)).slice(-2)
  if (!roster || !one || !two) throw new Error('wu has nothing to do')
  await page.goto(`${demo.base}/rosters/${roster.id}/paper/${one.day}`)
  const result = (door: Door) => page.getByRole('textbox', { name: `${door.name} 结果` })
  await result(one).focus()
  await page.keyboard.type('3')
  await page.waitForFunction((name) => document.activeElement?.getAttribute('aria-label') === name, `${one.name} 备注`)
  await page.keyboard.type('说药快没了')
  await result(two).focus()
  await page.keyboard.type('2')
  await page.waitForTimeout(500)
  await page.reload()
  await expect.poll(() => result(one).inputValue(), { timeout: 15_000 }).toBe('3')

  let requests = 0
  await page.route('**/api/v1/sync/send', async (route) => {
    requests += 1
    const answer = await route.fetch()
    if (requests === 1) return route.abort('connectionreset')
    await route.fulfill({ response: answer })
  })
  await page.keyboard.press('Control+Enter')
  await page.getByText('等回执').nth(1).waitFor()
  expect(await result(one).isDisabled()).toBe(true)
  await page.getByRole('button', { name: /存入 2 行/ }).click()
  await page.getByText('2 行已存好').waitFor()
  const [atOne, atTwo] = [await contactsAt(page, one), await contactsAt(page, two)]
  expect(atOne).toMatchObject([{ outcome: 'reached', note: '说药快没了', paper: true }])
  expect(atTwo).toMatchObject([{ outcome: 'no_answer', paper: true }])
})

test('at the door without network a promise is settled and a record taken back at once; a colleague’s record arrives as a change', async () => {
  const page = await demo.pageAs('chen', 'phone')
  onTestFinished(() => page.context().close())
  const { items } = await demo.get<{ items: (Door & { followUps: { what: string }[] })[] }>(
    page,
    'rosters/my-day?limit=500',
  )
  const promised = items.find(({ followUps }) => followUps.length > 0)
  const [taken, colleague] = items.filter(({ subject, status }) => subject === 'person' && status === 'not_tried')
  if (!promised || !taken || !colleague) throw new Error('chen has no promise, or nothing to do')
  await openDay(page, { waitForWorker: true })
  const doorPage = (door: Door) => `${demo.base}/my-day/${encodeURIComponent(keyOf(door))}`

  await page.goto(doorPage(promised))
  await page.locator('.md-promises li').first().waitFor()
  await page.context().setOffline(true)
  const open = promised.followUps.length
  await page.getByRole('button', { name: '做了' }).first().click()
  await expect.poll(() => page.locator('.md-promises li').count()).toBe(open - 1)
  await page.goto(doorPage(taken))
  await page.getByRole('button', { name: '直接登记' }).click()
  await page.getByRole('button', { name: '联系上，一切正常' }).click()
  await page.getByRole('button', { name: '记错了，撤回' }).click()
  await page.getByText('已经撤回').waitFor()
  await page.getByRole('button', { name: '回到名单' }).click()
  await page.goto(`${demo.base}/my-day`)
  await page.locator(`[data-door="${keyOf(taken)}"] a.k-call`).waitFor()
  await unsent(page, 3).waitFor()

  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/rosters/my-day')) asked.push(request.url())
  })
  const wu = await demo.pageAs('wu', 'desk')
  onTestFinished(() => wu.context().close())
  const { listingId, day, slot } = colleague
  const reply = await wu.context().request.post(`${demo.base}/api/v1/rosters/record-contact`, {
    headers: { 'content-type': 'application/json', 'x-kapok': '1' },
    data: {
      id: crypto.randomUUID(),
      at: new Date().toISOString(),
      input: { listingId, day, slot, method: 'phone', outcome: 'reached' },
    },
  })
  expect(reply.ok()).toBe(true)
  await page.context().setOffline(false)
  await page.locator('.k-head-phone', { hasText: '条待发' }).waitFor({ state: 'detached', timeout: 60_000 })
  const call = page.locator(`[data-door="${keyOf(colleague)}"] a.k-call`)
  await call.waitFor({ state: 'detached', timeout: 60_000 })
  await page.locator(`[data-door="${keyOf(taken)}"] a.k-call`).waitFor()
  expect(asked.length).toBeGreaterThan(0)
  expect(asked.every((url) => url.includes('since='))).toBe(true)
  const card = await demo.get<{ followUps: { state: string }[] }>(
    page,
    `rosters/listing?listingId=${promised.listingId}`,
  )
  expect(card.followUps.some(({ state }) => state === 'done')).toBe(true)
  expect((await contactsAt(page, taken)).map(({ reversed }) => reversed)).toEqual([true])
})
