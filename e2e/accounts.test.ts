import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf } from '../server/test/totp.ts'
import { launchBrowser, newPage } from './browser.ts'
import { startKapok } from './demo.ts'

let kapok: Awaited<ReturnType<typeof startKapok>>
beforeAll(async () => {
  kapok = await startKapok('start')
}, 120_000)
afterAll(async () => {
  await (await launchBrowser()).close()
  await kapok.stop()
})

const fill = (page: Page, label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text)
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const own = 'plum rain over nineteen eaves'

test('the printed link sets the station up; whoever is given an account sets a password of their own first', async () => {
  const link = /http:\S+\/set-up#code=\S+/.exec(kapok.said)?.[0]
  expect(link).toBeDefined()
  const asked: string[] = []
  const head = await newPage({ size: 'desk' })
  head.on('request', (request) => asked.push(request.url()))
  // Somebody opened the address before they had the link: the code is taken though the page is open already.
  await head.goto(`${kapok.base}/`)
  await head.getByLabel('初始设置码').waitFor()
  await head.goto(link!)
  await head.getByLabel('初始设置码').waitFor({ state: 'detached' })
  expect(head.url()).not.toContain('code')
  await fill(head, '姓名', '陈站长')
  await fill(head, '登录名或手机号', 'chen')
  await fill(head, '密码', own)
  await fill(head, '再输一遍密码', own)
  await press(head, '下一步')
  await fill(head, '社工站名称', '红棉社工站')
  await fill(head, '街道 名称', '清禾街道')
  await press(head, '下一步')
  await press(head, '建好，进入红棉')
  const secret = await head.locator('code').innerText()
  await head.getByLabel('输入它显示的 6 位数字').fill(codeOf(secret))
  await head.getByRole('heading', { name: '给账号加一道锁' }).waitFor({ state: 'detached' })
  expect(asked.filter((url) => url.includes(link!.split('code=')[1]!))).toEqual([])

  await head.goto(`${kapok.base}/settings/accounts`)
  await head.getByRole('button', { name: /加人/ }).click()
  const dialog = head.getByRole('dialog')
  await dialog.getByLabel('姓名').fill('吴敏')
  await dialog.getByLabel('登录名或手机号').fill('wu-min')
  const given = await dialog.getByLabel('初始密码').inputValue()
  await dialog.getByRole('button', { name: '加人', exact: true }).click()
  await dialog.getByText('吴敏的账号建好了').waitFor()

  const wu = await newPage({ size: 'phone' })
  // On a phone the first page is one that sends on to the day's names: neither may be reached.
  await wu.goto(`${kapok.base}/`)
  await fill(wu, '登录名或手机号', 'wu-min')
  await fill(wu, '密码', given)
  await press(wu, '登录')
  await wu.getByRole('heading', { name: '设一个自己的密码' }).waitFor()
  await wu.goto(`${kapok.base}/people`)
  await wu.getByRole('heading', { name: '设一个自己的密码' }).waitFor()
  await fill(wu, '给您的密码', given)
  await fill(wu, '新密码', given)
  await fill(wu, '再输一遍新密码', given)
  await press(wu, '设好，开始')
  await wu.getByText('新密码和别人给的那个一样').waitFor()
  await fill(wu, '新密码', `${own}, mine`)
  await fill(wu, '再输一遍新密码', `${own}, mine`)
  await press(wu, '设好，开始')
  await wu.getByRole('heading', { name: '设一个自己的密码' }).waitFor({ state: 'detached' })
  // Where one wanted to go.
  await wu.getByRole('heading', { name: '居民' }).waitFor()
})
