import { fork } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'

export interface Ended {
  code: number | null
  signal: NodeJS.Signals | null
  /** It said it was ready, or ran long enough to have been. */
  worked: boolean
  milliseconds: number
  lastWords: string
}

export interface Server {
  pid: number | undefined
  ended: Promise<Ended>
  stop(signal: NodeJS.Signals): Promise<void>
}

const LONG_ENOUGH = 30_000
const PATIENCE = 15_000

/** One run of the server. Its own session (`detached`), so that Ctrl-C reaches it once: through us. */
export function runServer(entry: string, args: readonly string[], env: NodeJS.ProcessEnv): Server {
  const child = fork(entry, args, {
    env,
    detached: true,
    execArgv: [...process.execArgv, '--import', new URL('./end-with-parent.ts', import.meta.url).href],
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  })
  const started = Date.now()
  let ready = false
  let lastWords = ''
  child.on('message', (message) => {
    if (message === 'ready') ready = true
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    process.stderr.write(text)
    lastWords = (lastWords + text).slice(-5_000)
  })
  const { promise: ended, resolve } = Promise.withResolvers<Ended>()
  const end = (code: number | null, signal: NodeJS.Signals | null) => {
    const milliseconds = Date.now() - started
    resolve({ code, signal, milliseconds, worked: ready || milliseconds > LONG_ENOUGH, lastWords })
  }
  // A process of its own that still holds the pipe must not hide its end.
  let late: NodeJS.Timeout | undefined
  child.once('exit', (code, signal) => {
    late = setTimeout(end, 500, code, signal)
  })
  child.once('close', (code, signal) => {
    clearTimeout(late)
    end(code, signal)
  })
  child.once('error', (error) => {
    lastWords = error.message
    end(-1, null)
  })
  return {
    pid: child.pid,
    ended,
    stop: async (signal) => {
      if (process.platform === 'win32') child.send('stop')
      else child.kill(signal)
      const late = await Promise.race([ended, sleep(PATIENCE, 'late' as const, { ref: false })])
      if (late === 'late') child.kill('SIGKILL')
      await ended
    },
  }
}

export const howItEnded = ({ code, signal }: Ended): string => signal ?? `code ${code}`

/** The line of its last words that says what was wrong. */
export function whyItEnded({ lastWords }: Ended): string | undefined {
  const lines = lastWords.split('\n').filter((line) => line.trim() !== '')
  return lines.findLast((line) => /^\w*(Error|Exception)\b.*: /.test(line)) ?? lines.at(-1)
}
