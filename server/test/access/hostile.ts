import { identityCheckCharacter } from '@kapok/contract/people/rules'
import type { z } from 'zod'
import { newId } from '#platform/ids.ts'

/** A phone and an identity number of nobody. Wherever they are put, no log and no problem may repeat them. */
export const markers = ['13655550123', `99010119391117777${identityCheckCharacter('99010119391117777')}`] as const

const quotes = [`'; drop table person; --`, `x' or '1'='1`, `\\'; select pg_sleep(9)--`]
const markup = [`"><script>alert(1)</script>`, '{{code}}${7*7}']
const formulas = [`=cmd|' /C calc'!A0`, '\t@SUM(1+1)', '+1-1']
const paths = ['../../../../etc/passwd', '..\\..\\win.ini', 'file:///dev/zero']
const characters = ['a\u0000b', '\ud800', '\u202e\u200b\ufeff', 'a\r\nset-cookie: kapok_session=1', '', '   ']
const names = ['__proto__', 'constructor', 'NaN']
/** Long, and of the kinds that make a careless pattern go back and forth. */
const long = ['长'.repeat(40_000), `${' '.repeat(20_000)}x`, '3-1-'.repeat(8000), '1'.repeat(30_000)]
/** What a field of any kind is fed, and what besides a field that takes text. */
export const forAny = [...markers, quotes[0]!, 'a\u0000b', '\ud800', '', '9'.repeat(400)]
export const forText = [...quotes.slice(1), ...markup, ...formulas, ...paths, ...characters.slice(2), ...names, ...long]
export const wrongTypes = [null, true, 0, -1, 1.5, 1e308, 'text', [], {}, [[[]]], [null], { length: 9 }]

type Path = readonly (string | number)[]
export type Leaf = { path: Path; isText: boolean }
type Definition = {
  type: string
  format?: string
  shape?: Record<string, z.ZodType>
  element?: z.ZodType
  innerType?: z.ZodType
  valueType?: z.ZodType
  options?: z.ZodType[]
  values?: unknown[]
  entries?: Record<string, unknown>
}
const definitionOf = (schema: z.ZodType) => (schema as unknown as { def: Definition }).def

/** Every field of an input that holds one value, by the way to it; of a list the first. */
export const leavesOf = (schema: z.ZodType, path: Path = []): Leaf[] => {
  const { type, format, shape, element, innerType, valueType, options } = definitionOf(schema)
  if (shape) return Object.entries(shape).flatMap(([key, value]) => leavesOf(value, [...path, key]))
  if (element) return leavesOf(element, [...path, 0])
  if (valueType) return leavesOf(valueType, [...path, 'well'])
  if (innerType) return leavesOf(innerType, path)
  if (options) {
    const all = options.flatMap((option) => leavesOf(option, path))
    return [...new Map(all.map((leaf) => [leaf.path.join('.'), leaf])).values()]
  }
  return [{ path, isText: (type === 'string' && format === undefined) || type === 'unknown' }]
}

/** Something that fits, for what has to be there so that a deeper field is looked at. */
const sample = (schema: z.ZodType): unknown => {
  const { type, format, shape, element, innerType, options, values, entries } = definitionOf(schema)
  if (innerType) return sample(innerType)
  if (options) return sample(options[0]!)
  if (shape) return Object.fromEntries(Object.entries(shape).map(([key, value]) => [key, sample(value)]))
  if (element) return [sample(element)]
  if (values) return values[0]
  if (entries) return Object.values(entries)[0]
  const formatted: Record<string, () => string> = {
    uuid: newId,
    date: () => '2026-03-08',
    datetime: () => '2026-03-08T02:00:00Z',
  }
  if (type === 'string') return (formatted[format ?? ''] ?? (() => '1'))()
  return { number: 1, boolean: true, record: {} }[type]
}

/** The schema of what lies one step further, if the input may have it. */
const within = (schema: z.ZodType, step: string | number): z.ZodType | undefined => {
  const { shape, element, innerType, valueType, options } = definitionOf(schema)
  if (innerType) return within(innerType, step)
  if (options) return options.map((option) => within(option, step)).find((found) => found !== undefined)
  return shape?.[step] ?? element ?? valueType
}

type Holder = Record<string | number, unknown>

/** A copy of the input with another value at the end of a path; what is missing on the way is put there. */
export const withValue = (schema: z.ZodType, input: object, path: Path, value: unknown): object => {
  const copy = { ...input } as Holder
  let [here, expected]: [Holder, z.ZodType | undefined] = [copy, schema]
  for (const step of path.slice(0, -1)) {
    expected = expected && within(expected, step)
    const next = here[step] ?? (expected ? sample(expected) : {})
    here[step] = typeof next !== 'object' ? {} : Array.isArray(next) ? [...(next as unknown[])] : { ...next }
    here = here[step] as Holder
  }
  here[path.at(-1)!] = value
  return copy
}
