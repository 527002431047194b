import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { prepareChromium } from './chromium.ts'
import { prepareFonts } from './fonts.ts'

const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']

/** Where a browser says how to talk to it. */
const listening = (program: ChildProcess) =>
  new Promise<string>((resolve, reject) => {
    let said = ''
    program.stderr?.on('data', (text: Buffer) => {
      said += text.toString()
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (address) resolve(address)
    })
    program.once('exit', (code) => reject(new Error(`the browser ended with ${code}: ${said}`)))
  })

/**
 * A phone that keeps what is stored on it: it can be killed like one whose battery is taken out, and switched on again.
 */
export class Phone {
  readonly #folder = mkdtempSync(join(tmpdir(), 'kapok-phone-'))
  #program: ChildProcess | undefined
  #browser: Browser | undefined

  async switchOn({ offline }: { offline: boolean }): Promise<Page> {
    const { executablePath, libraries } = await prepareChromium()
    const program = spawn(
      executablePath,
      [...FLAGS, '--remote-debugging-port=0', `--user-data-dir=${this.#folder}`, 'about:blank'],
      {
        env: {
          ...process.env,
          TZ: 'Asia/Shanghai',
          FONTCONFIG_FILE: prepareFonts(),
          ...(libraries !== undefined && { LD_LIBRARY_PATH: libraries }),
        },
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    )
    this.#program = program
    this.#browser = await chromium.connectOverCDP(await listening(program))
    await this.context.setOffline(offline)
    const page = await this.context.newPage()
    await page.setViewportSize({ width: 390, height: 844 })
    return page
  }

  get context(): BrowserContext {
    const [context] = this.#browser?.contexts() ?? []
    if (!context) throw new Error('The phone is switched off.')
    return context
  }

  /** No good-bye: nothing is written any more. */
  async kill(): Promise<void> {
    const program = this.#program
    this.#program = undefined
    if (!program) return
    program.removeAllListeners('exit')
    const gone = once(program, 'exit')
    program.kill('SIGKILL')
    await gone
    await this.#browser?.close().catch(() => undefined)
  }

  async throwAway(): Promise<void> {
    await this.kill()
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}
