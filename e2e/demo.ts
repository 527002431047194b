import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { type Locale, newPage, type Size } from './browser.ts'

const root = join(import.meta.dirname, '..')

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })

/** Kapok as anybody starts it, in a folder of its own; `said` is what it printed. */
export const startKapok = async (command: 'start' | 'demo') => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'kapok-e2e-'))
  const port = await freePort()
  const { DATABASE_URL: _url, ...env } = process.env
  const program: ChildProcess = spawn(process.execPath, [join(root, 'server/src/kapok.ts'), command], {
    env: { ...env, KAPOK_DATA: dataFolder, PORT: String(port), LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said = await new Promise<string>((resolve, reject) => {
    program.stdout?.on('data', (text: Buffer) => {
      if (text.toString().includes('http://')) resolve(text.toString())
    })
    program.once('exit', (code) => reject(new Error(`kapok ${command} ended with ${code}`)))
  })
  return {
    base: `http://127.0.0.1:${port}`,
    said,
    stop: async () => {
      program.removeAllListeners('exit')
      program.kill('SIGTERM')
      await new Promise((resolve) => program.once('exit', resolve))
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

/** The demo, with its city and its accounts. */
export const startDemo = async () => {
  const { base, stop } = await startKapok('demo')
  return {
    base,
    stop,
    /** A page with somebody signed in. */
    pageAs: async (loginName: string, size: Size, locale: Locale = 'zh-CN'): Promise<Page> => {
      const page = await newPage({ size, locale })
      const reply = await page.context().request.post(`${base}/api/v1/identity/sign-in`, {
        headers: { 'content-type': 'application/json', 'x-kapok': '1' },
        data: { loginName, password: 'kapok-demo-2026' },
      })
      if (!reply.ok()) throw new Error(`${loginName} could not sign in: ${reply.status()}`)
      return page
    },
    get: async <T>(page: Page, path: string): Promise<T> =>
      (await page.context().request.get(`${base}/api/v1/${path}`)).json() as Promise<T>,
  }
}
export type Demo = Awaited<ReturnType<typeof startDemo>>
