import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { medianOf, type Result } from './result.ts'

const root = new URL('..', import.meta.url).pathname

/** Seconds from starting the program until it says that it is ready, and its clean end. */
const timeStart = async (command: 'start' | 'demo', dataFolder: string): Promise<number> => {
  const began = performance.now()
  const { PORT: _port, DATABASE_URL: _url, ...env } = process.env
  const program = spawn(process.execPath, [join(root, 'server/src/kapok.ts'), command], {
    env: { ...env, KAPOK_DATA: dataFolder, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve, reject) => {
    program.stdout.on('data', (text: Buffer) => text.toString().includes('http://') && resolve())
    program.once('exit', (code) => reject(new Error(`${command} ended with ${code}`)))
  })
  const took = (performance.now() - began) / 1000
  program.removeAllListeners('exit')
  program.kill('SIGTERM')
  await new Promise((resolve) => program.once('exit', resolve))
  return took
}

/** P10: the demo from an empty folder, and a start on a data folder that exists. */
export const benchStart = async (): Promise<Result[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'kapok-bench-start-'))
  try {
    const demo = await timeStart('demo', folder)
    const starts: number[] = []
    for (let round = 0; round < 3; round += 1) starts.push(await timeStart('demo', folder))
    const start = medianOf(starts)
    return [
      {
        id: 'P10',
        name: 'start on an existing data folder',
        median: start,
        unit: 's',
        min: Math.min(...starts),
        max: Math.max(...starts),
        reference: null,
        ratio: null,
        bar: '≤ 3 s',
        pass: start <= 3,
      },
      {
        id: 'P10',
        name: 'demo from an empty folder',
        median: demo,
        unit: 's',
        min: demo,
        max: demo,
        reference: null,
        ratio: null,
        bar: '≤ 60 s',
        pass: demo <= 60,
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
