import { stripVTControlCharacters } from 'node:util'
import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { createLog, forFastify, logRequests } from './log.ts'
import { prettyOutput } from './log-pretty.ts'

function capture() {
  const lines: string[] = []
  const log = createLog('info', { write: (line) => void lines.push(line) })
  return {
    log,
    text: () => lines.join(''),
    entries: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>),
  }
}

test('only known fields with plain values are written', () => {
  const { log, text, entries } = capture()
  log.info({ count: 3, phone: '13900001111', route: { body: '13900001111' }, body: { name: '陈' } }, 'imported')
  log.child({ module: 'people', name: '陈' }).warn('odd')
  expect(entries()).toMatchObject([
    { level: 'info', msg: 'imported', count: 3 },
    { level: 'warn', module: 'people' },
  ])
  expect(text()).not.toMatch(/1390000|陈/)
})

test('of an error its kind and place are written, not what it quotes', () => {
  const { log, text, entries } = capture()
  const error = Object.assign(new Error('Key (phone)=(13900001111) already exists'), {
    code: '23505',
    detail: '13900001111',
  })
  log.error(error)
  log.error({ err: error }, error.message)
  log.error({ err: new TypeError('bad 13900001111', { cause: error }) }, 'could not save')
  expect(text()).not.toContain('1390000')
  expect(entries()[0]).toMatchObject({ msg: 'Error', err: { name: 'Error', code: '23505' } })
  expect(entries()[2]).toMatchObject({ msg: 'could not save', err: { name: 'TypeError', cause: { code: '23505' } } })
  expect(text()).toContain('log.test.ts')
})

test('a request is logged by the pattern of its route', async () => {
  const { log, text, entries } = capture()
  const app = Fastify({ loggerInstance: forFastify(log) })
  logRequests(app, log, () => ({ account: 'a1' }))
  app.get('/people/:id', () => 'ok')
  app.get('/broken', () => {
    throw new Error('13900001111')
  })
  await app.inject({ url: '/people/13900001111?q=13900001111', headers: { 'x-phone': '13900001111' } })
  await app.inject({ url: '/nowhere/13900001111' })
  await app.inject({ url: '/broken' })
  expect(text()).not.toContain('1390000')
  const requests = entries().filter(({ msg }) => msg === 'request')
  expect(requests).toMatchObject([
    { method: 'GET', route: '/people/:id', status: 200, account: 'a1' },
    { route: 'none', status: 404 },
    { level: 'error', route: '/broken', status: 500 },
  ])
  expect(Object.keys(requests[0] ?? {}).sort()).toEqual([
    'account',
    'level',
    'method',
    'ms',
    'msg',
    'request',
    'route',
    'status',
    'time',
  ])
})

test('a person at a terminal gets one line', () => {
  let text = ''
  createLog('info', prettyOutput({ write: (line) => (text += line) })).info({ port: 8080 }, 'ready')
  expect(stripVTControlCharacters(text)).toMatch(/^\d\d:\d\d:\d\d info {2}ready port=8080\n$/)
})
