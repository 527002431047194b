import { execFile, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'

const packageFolder = resolve(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../..')

export interface Chromium {
  executablePath: string
  /** For LD_LIBRARY_PATH, where the system has no libnss3. */
  libraries: string | undefined
}

/**
 * The package unpacks to fixed names in the temporary folder and takes whatever it finds there for complete. Told that
 * the temporary folder is an empty one, and renamed when done, it cannot be cut short or met half-way.
 */
const UNPACK = `
  import chromium, { inflate } from '@sparticuz/chromium'
  import { join } from 'node:path'
  await Promise.all([chromium.executablePath(), inflate(join(process.argv[1], 'bin', 'al2023.tar.br'))])`

export async function prepareChromium(): Promise<Chromium> {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string }
  const temporary = realpathSync(tmpdir())
  const folder = join(temporary, `kapok-chromium-${version}-${process.getuid?.() ?? 'user'}`)
  if (!existsSync(folder)) await unpack(temporary, folder)
  const executablePath = join(folder, 'chromium')
  const own = join(folder, 'al2023', 'lib')
  const { error, status, stderr } = spawnSync(executablePath, ['--version'], { encoding: 'utf8', timeout: 20_000 })
  if (error !== undefined) throw error
  if (status === 0) return { executablePath, libraries: undefined }
  if (stderr.includes('error while loading shared libraries')) return { executablePath, libraries: own }
  throw new Error(`Chromium does not run here: ${stderr}`)
}

async function unpack(temporary: string, folder: string): Promise<void> {
  const staging = mkdtempSync(join(temporary, 'kapok-unpack-'))
  try {
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', UNPACK, packageFolder], {
      cwd: import.meta.dirname,
      env: { ...process.env, TMPDIR: staging },
    })
    renameSync(staging, folder)
  } catch (error) {
    rmSync(staging, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}
