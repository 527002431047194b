import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const src = resolve(import.meta.dirname, '..')
const contract = resolve(src, '../../contract/src')
const buildTools = ['api/minify.ts', 'api/generate.ts'].map((file) => join(src, file))

/** Modules that a file needs when it runs; what is imported only as a type is gone by then. */
function needs(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  const found: string[] = []
  for (const [, names = '', from = ''] of text.matchAll(
    /^(?:import|export) (?!type )([^'"]*?)(?:from )?['"]([^'"]+)['"]/gm,
  )) {
    const named = names
      .match(/^\{([^}]*)\}/)?.[1]
      ?.split(',')
      .map((name) => name.trim())
      .filter(Boolean)
    if (!named?.length || named.some((name) => !name.startsWith('type '))) found.push(from)
  }
  return found
}

function fileOf(from: string, importer: string): string | undefined {
  if (from.startsWith('@kapok/contract/')) return join(contract, `${from.slice('@kapok/contract/'.length)}.ts`)
  return from.startsWith('.') ? resolve(dirname(importer), from) : undefined
}

/** The way from a file to Zod, if there is one. */
function wayToZod(file: string, seen: Set<string>): string[] | undefined {
  if (seen.has(file) || !/\.tsx?$/.test(file) || !existsSync(file)) return undefined
  seen.add(file)
  for (const from of needs(file)) {
    if (from === 'zod' || from.startsWith('zod/')) return [file, from]
    const next = fileOf(from, file)
    const rest = next && wayToZod(next, seen)
    if (rest) return [file, ...rest]
  }
  return undefined
}

test('the web never needs Zod at run time: the first visit would pay for it', () => {
  const files = globSync('**/*.{ts,tsx}', { cwd: src })
    .map((name) => join(src, name))
    .filter((file) => !file.includes('.test.') && !buildTools.includes(file))
  const seen = new Set<string>()
  expect(files.map((file) => wayToZod(file, seen)).filter(Boolean)).toEqual([])
  expect(files.length).toBeGreaterThan(30)
  expect([...seen].filter((file) => file.startsWith(contract)).length).toBeGreaterThan(3)
})

test('the check can fail', () => {
  expect(wayToZod(join(src, 'api/minify.ts'), new Set())?.at(-1)).toBe('zod')
})
