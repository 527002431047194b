import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const FAMILY = 'Noto Sans SC'
const WEIGHTS = ['400Regular', '500Medium', '600SemiBold', '700Bold']
/** Names that style sheets ask for, answered by the one family there is. */
const ANSWERED = [
  'sans-serif',
  'serif',
  'monospace',
  'system-ui',
  'PingFang SC',
  'Microsoft YaHei',
  'Source Han Sans SC',
]

/** A machine without Chinese fonts draws boxes. Only these fonts are seen, so pictures are the same everywhere. */
export function prepareFonts(): string {
  const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'))
  const folder = join(tmpdir(), `kapok-fonts-${process.getuid?.() ?? 'user'}`)
  mkdirSync(folder, { recursive: true })
  const directories = WEIGHTS.map((weight) => join(fonts, weight)).filter((path) => existsSync(path))
  const answer = (name: string) =>
    `<match target="pattern"><test name="family"><string>${name}</string></test>` +
    `<edit name="family" mode="assign" binding="strong"><string>${FAMILY}</string></edit></match>`
  const text = [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
    ...directories.map((path) => `<dir>${path}</dir>`),
    `<cachedir>${join(folder, 'cache')}</cachedir>`,
    ...ANSWERED.map(answer),
    '</fontconfig>',
  ].join('\n')
  const file = join(folder, 'fonts.conf')
  writeFileSync(`${file}.${process.pid}`, text)
  renameSync(`${file}.${process.pid}`, file)
  return file
}
