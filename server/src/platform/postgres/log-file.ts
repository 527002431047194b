import { closeSync, copyFileSync, fstatSync, ftruncateSync, openSync, readFileSync } from 'node:fs'

const LIMIT = 5 * 1024 * 1024
const MINUTE = 60_000

export interface LogFile {
  /** Handed to PostgreSQL, so that it can go on writing when we are killed. */
  descriptor: number
  size(): number
  /** The last lines written since the file had that size. */
  tail(since: number): string
  close(): void
}

/** Kept at two files of a bounded size: PostgreSQL appends, so the file may be cut under it. */
export function openLogFile(path: string, limit = LIMIT): LogFile {
  const descriptor = openSync(path, 'a', 0o600)
  const size = () => fstatSync(descriptor).size
  const trim = () => {
    if (size() <= limit) return
    copyFileSync(path, `${path}.1`)
    ftruncateSync(descriptor)
  }
  trim()
  const timer = setInterval(trim, MINUTE).unref()
  return {
    descriptor,
    size,
    tail: (since) => readFileSync(path).subarray(since).toString('utf8').trim().split('\n').slice(-12).join('\n'),
    close: () => {
      clearInterval(timer)
      closeSync(descriptor)
    },
  }
}
