import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** Builds the pages if anything they are made from has changed since the last build. */
const root = new URL('..', import.meta.url).pathname
const stamp = join(root, 'web/dist/app/.made-from')
const sources = globSync(
  [
    'web/src/**/*',
    'web/public/**/*',
    'web/*.{ts,html,json}',
    'contract/src/**/*.ts',
    'tools/build-web.ts',
    'package-lock.json',
  ],
  { cwd: root, withFileTypes: false },
).sort()
const hash = createHash('sha256')
for (const path of sources) {
  try {
    hash.update(path).update(readFileSync(join(root, path)))
  } catch {
    // a folder
  }
}
const now = hash.digest('hex')
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) process.exit(0)
process.stdout.write('Building the pages …\n')
execFileSync(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
  cwd: join(root, 'web'),
  stdio: 'inherit',
})

// Packed once and as tightly as can be, not again for every phone: the server sends the packed file beside the plain one.
const built = join(root, 'web/dist/app')
const tight = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }
await Promise.all(
  globSync('**/*.{js,css,html,svg,webmanifest}', { cwd: built }).map(async (name) => {
    const path = join(built, name)
    const plain = readFileSync(path)
    if (plain.length < 1024) return
    writeFileSync(`${path}.br`, await promisify(brotliCompress)(plain, tight))
    writeFileSync(`${path}.gz`, await promisify(gzip)(plain, { level: 9 }))
  }),
)
writeFileSync(stamp, now)
