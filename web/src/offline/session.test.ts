import type { Me } from '@kapok/contract/identity/schema'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { actAs, api } from '../api/index.ts'
import { type Account, currentAccount, lastAccountId } from './account.ts'
import { pullDay } from './replica.ts'
import { createVault, makeKey } from './seal.ts'
import { sendBatch } from './sendBatch.ts'
import { giveWayTo, leaveOffline, openOffline } from './session.ts'

const A = '01990000-0000-7000-8000-00000000000a'
const B = '01990000-0000-7000-8000-00000000000b'
const meOf = (accountId: string) =>
  ({ accountId, name: '李明', may: [api.rosters.myDay.operation.name] }) as unknown as Me
const refused = { code: 'other-account', message: '现在登录的是另一个账号。' }

/** Whose work every request said it was. */
let asked: { path: string; as: string | null }[]
let page: EventTarget

beforeEach(() => {
  asked = []
  page = Object.assign(new EventTarget(), { visibilityState: 'visible' })
  const kept = new Map<string, string>()
  vi.stubGlobal('document', page)
  vi.stubGlobal('location', { origin: 'https://kapok.test' })
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  })
  vi.stubGlobal('fetch', async ({ url, headers }: Request) => {
    asked.push({ path: new URL(url).pathname.replace('/api/v1/', ''), as: headers.get('x-kapok-account') })
    return new Response(JSON.stringify(refused), {
      status: 409,
      headers: { 'content-type': 'application/json' },
    })
  })
})

afterEach(async () => {
  await leaveOffline()
  vi.unstubAllGlobals()
})

/** A queue of one, as far as sending it touches a database. */
async function queueOf(accountId: string) {
  const vault = createVault(await makeKey(), accountId)
  const sealed = await vault.seal('outbox|r1', {})
  const row = {
    seq: 1,
    id: 'r1',
    name: 'rosters/record-contact',
    version: 1,
    at: '',
    door: null,
    sealed,
    state: 'waiting',
    tries: 0,
  }
  const rows = [row]
  const outbox = {
    where: () => ({ anyOf: () => ({ primaryKeys: async () => [1] }) }),
    bulkGet: async () => rows,
    bulkPut: async () => undefined,
    put: async (next: typeof row) => void Object.assign(row, next),
  }
  const db = { outbox, meta: {}, transaction: async (...args: unknown[]) => (args.at(-1) as () => unknown)() }
  return { account: { me: meOf(accountId), stored: { db, vault }, confirmed: true } as unknown as Account, row }
}

/** A device that stores nothing: crypto as a page over plain http has it. */
const withoutStorage = () =>
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto), subtle: undefined })

test('a queue is sent as the work of the account it belongs to, whoever the page is for, and waits when the server refuses', async () => {
  const { account, row } = await queueOf(A)
  for (const whose of [B, undefined]) {
    actAs(whose)
    expect(await sendBatch(account, 100)).toMatchObject({
      state: 'wait',
      problem: expect.objectContaining({ code: 'other-account' }),
    })
    expect(row.state).toBe('waiting')
  }
  expect(asked).toEqual([
    { path: 'sync/send', as: A },
    { path: 'sync/send', as: A },
  ])
})

test('a day sheet is asked for as the account it is stored for', async () => {
  const { account } = await queueOf(A)
  actAs(B)
  await pullDay({ ...account, stored: undefined })
  expect(asked).toEqual([{ path: 'rosters/my-day', as: A }])
})

test('whoever signs in and has a duty first stops what was going on for somebody else', async () => {
  withoutStorage()
  await openOffline(meOf(A))
  await vi.waitFor(() => expect(asked).toEqual([{ path: 'rosters/my-day', as: A }]))
  page.dispatchEvent(new Event('visibilitychange'))
  await vi.waitFor(() => expect(asked).toHaveLength(2))
  await giveWayTo(meOf(B))
  expect(currentAccount()).toBeUndefined()
  expect(lastAccountId()).toBe(B)
  page.dispatchEvent(new Event('visibilitychange'))
  await api.identity.me({}).catch(() => undefined)
  expect(asked.slice(2)).toEqual([{ path: 'identity/me', as: B }])
})

test('a duty that comes up for the account that is open already leaves it open', async () => {
  withoutStorage()
  await openOffline(meOf(A))
  await giveWayTo(meOf(A))
  expect(currentAccount()?.me.accountId).toBe(A)
})
