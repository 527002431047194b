import type { DestinationStream } from 'pino'

const COLOURS: Record<string, number> = { fatal: 35, error: 31, warn: 33, info: 32, debug: 36, trace: 90 }

/** One line per entry for a person at a terminal: `09:41:02 info  message  key=value`. */
export function prettyOutput(stream: { write(text: string): unknown }): DestinationStream {
  return {
    write: (line) => {
      const { time, level, msg, err, ...fields } = JSON.parse(line) as Record<string, unknown>
      const clock = new Date(String(time)).toLocaleTimeString('en-GB')
      const details = Object.entries(fields).map(([name, value]) => `${name}=${String(value)}`)
      const head = `\u001b[90m${clock}\u001b[0m \u001b[${COLOURS[String(level)] ?? 0}m${String(level).padEnd(5)}\u001b[0m`
      stream.write(`${[head, typeof msg === 'string' ? msg : '', ...details].join(' ')}${failure(err)}\n`)
    },
  }
}

function failure(error: unknown): string {
  if (typeof error !== 'object' || error === null) return ''
  const { name, code, message, at } = error as { name?: string; code?: string; message?: string; at?: string[] }
  return [`\n  ${[name, code, message].filter(Boolean).join(' ')}`, ...(at ?? []).slice(0, 5)].join('\n    ')
}
