import type { InjectOptions } from 'fastify'
import { forAny, forText, leavesOf, markers, withValue, wrongTypes } from './hostile.ts'
import { type Called, requestFor } from './operations.ts'

export type Hostile = [what: string, request: InjectOptions]
type Headers = Record<string, string>
const show = (value: unknown) => JSON.stringify(value)?.slice(0, 60)

const key = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
/** Keys of pages as nobody hands them out: too short, of objects, of nothing, of texts that are no id or day. */
const someId = '0198f000-0000-7000-8000-000000000000'
const cursors = [
  ...[[], [{}, {}], [null, null], [[], true], ['a', 'b'], ['\u0000', 1e308], [{}, {}, {}], ['a', 'b', 'c']].map(key),
  'a|b|c',
  `${someId}|2026-13-45|1`,
  `${someId}|2026-03-08|x`,
  `${someId}|2026-03-08|99999999999`,
  someId,
]

/** A request with the whole input given, envelope and all. */
export const raw = ({ name, method }: Called, payload: object, headers: Headers): InjectOptions => {
  const url = `/api/v1/${name}`
  return method === 'GET' ? { method, url, headers, query: payload as Headers } : { method, url, headers, payload }
}

/** The whole of what is sent for an input, where it is no form. */
export const wholeOf = async (operation: Called, input: object): Promise<object> => {
  const { payload, query } = await requestFor(operation, input)
  return payload instanceof Buffer ? input : ((payload ?? query ?? {}) as object)
}

/** One field after another with something hostile in it; the rest is right, and new wherever it may be taken. */
export const inEveryField = async (operation: Called, headers: Headers, fresh: () => object | Promise<object>) => {
  const requests: Hostile[] = []
  const first = await wholeOf(operation, await fresh())
  for (const { path, isText } of leavesOf(operation.input)) {
    const inUrl = path.at(-1) === 'after' ? [...forAny, ...cursors] : forAny
    const texts = isText && operation.method === 'POST' ? [...forAny, ...forText] : inUrl
    for (const value of path.at(-1) === 'file' ? [new File(['\u0000'], markers[0])] : texts) {
      const whole = isText ? await wholeOf(operation, await fresh()) : first
      const input = withValue(operation.input, whole, path, value)
      const hasFile = Object.values(input).some((one) => one instanceof File)
      const sent = hasFile ? await requestFor(operation, input) : raw(operation, input, headers)
      requests.push([`${path.join('.')} = ${show(value)}`, { ...sent, headers: { ...headers, ...sent.headers } }])
    }
  }
  return requests
}

const deep = (open: string, close: string) => `${open.repeat(30_000)}1${close.repeat(30_000)}`
const polluting = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'
const bodies = ['', '{', 'null', '[]', '"text"', '{"id":', '\ufeff{}', polluting]
const types = [
  'text/plain',
  'application/xml',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'text/event-stream',
  'application/json; charset=utf-16',
  '*/*',
  'no type',
]
const cookies = [
  'kapok_session=%E0%A4%A',
  'kapok_session=',
  ';;=;;,',
  `kapok_session=${'x'.repeat(9000)}`,
  'kapok_session=\u00e9\u00e9',
  `kapok_session=${'a'.repeat(43)}`,
]
const bearers = ['Bearer', 'Bearer ', 'Basic eA==', `Bearer ${'\u00e9'.repeat(43)}`, `Bearer ${'a'.repeat(43)}`]
const queries = [
  'limit=1e9',
  'limit=-1',
  'limit=',
  'after=%00',
  'day=0000-01-01',
  'a[b][c]=1',
  `${'a[b]'.repeat(2000)}=1`,
  '__proto__[polluted]=1',
  'constructor.prototype.polluted=1',
  '=&&=',
  '%zz=%',
  'x'.repeat(9000),
]
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'] as const

/** What no field is needed for: the shape of the request itself, and who seems to send it. */
export const aroundIt = (operation: Called, signed: Headers, whole: object): Hostile[] => {
  const { method } = operation
  const url = `/api/v1/${operation.name}`
  const headers = { ...signed, 'content-type': 'application/json' }
  const nobody = { 'x-kapok': '1', 'content-type': 'application/json' }
  const wrong = methods.filter((one) => one !== method)
  return [
    ...wrong.map((one): Hostile => [one, { method: one, url, headers }]),
    ...cookies.map((cookie): Hostile => [cookie.slice(0, 40), { method, url, headers: { ...nobody, cookie } }]),
    ...bearers.map((authorization): Hostile => [authorization, { method, url, headers: { ...nobody, authorization } }]),
    ...queries.map((query): Hostile => [`?${query.slice(0, 40)}`, { method, url: `${url}?${query}`, headers }]),
    ['a path that goes on', { method, url: `${url}/../../etc/passwd%00`, headers }],
    ['a path that is none', { method, url: `${url}/%zz/${markers[0]}`, headers }],
    ['an unknown key', raw(operation, { ...whole, isAdministrator: 'true' }, signed)],
    ...(method === 'GET' ? [] : withBody(url, headers, whole)),
  ]
}

const withBody = (url: string, headers: Headers, whole: object): Hostile[] => {
  const send = (what: string, payload: string | Buffer, more: Headers = {}): Hostile => [
    what,
    { method: 'POST', url, headers: { ...headers, ...more }, payload },
  ]
  const json = (what: string, value: unknown) => send(what, JSON.stringify(value))
  const everyKey = (value: unknown) => Object.fromEntries(Object.keys(whole).map((key) => [key, value]))
  const elsewhere = { 'content-type': 'application/json', cookie: 'kapok_session=x' }
  return [
    ...bodies.map((body) => send(`body ${body}`, body)),
    ...types.map((type) => send(type, JSON.stringify(whole), { 'content-type': type })),
    ...wrongTypes.map((value) => json(`nothing but ${show(value)}`, value)),
    ...wrongTypes.map((value) => json(`every key ${show(value)}`, everyKey(value))),
    ...wrongTypes.map((input) => json(`input ${show(input)}`, { ...whole, input })),
    send('deep lists', deep('[', ']')),
    send('deep objects', `{"input":${deep('{"a":', '}')}}`),
    send('bytes that are no text', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])),
    send('a length that is a lie', '{}', { 'content-length': '99999999999' }),
    send('compressed, it says', 'x', { 'content-encoding': 'gzip' }),
    ['from another site, with a cookie', { method: 'POST', url, headers: elsewhere, payload: '{}' }],
  ]
}
