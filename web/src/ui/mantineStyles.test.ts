import { expect, test } from 'vitest'
import imported from './mantineStyles.ts?raw'

const sources = import.meta.glob<string>(['../**/*.tsx', '../**/*.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
})
const styles = Object.keys(import.meta.glob('../../../node_modules/@mantine/core/styles/*.layer.css'))

const withStyle = new Set(styles.map((path) => /([^/]+)\.layer\.css$/.exec(path)?.[1] ?? ''))
const loaded = new Set([...imported.matchAll(/styles\/(\w+)\.layer\.css/g)].map((match) => match[1] ?? ''))

function missing(files: Record<string, string>): string[] {
  return Object.entries(files).flatMap(([path, text]) =>
    [...text.matchAll(/import\s*\{([^}]*)\}\s*from '@mantine\/core'/g)]
      .flatMap((match) => (match[1] ?? '').split(','))
      .map((name) => name.trim())
      .filter((name) => withStyle.has(name) && !loaded.has(name))
      .map((name) => `${name} in ${path}`),
  )
}

test('every Mantine component in use has its style in mantineStyles.ts', () => {
  expect(withStyle.size).toBeGreaterThan(50)
  expect(Object.keys(sources).length).toBeGreaterThan(50)
  expect(missing(sources)).toEqual([])
})

test('a missing style is found', () => {
  expect(missing({ 'a.tsx': "import { Button, Accordion } from '@mantine/core'" })).toEqual(['Accordion in a.tsx'])
})
