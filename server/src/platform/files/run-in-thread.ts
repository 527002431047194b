import { Worker } from 'node:worker_threads'
import { type FileRefusal, FileRefused, type RefusalDetail } from './file-refused.ts'
import type { TableLimits } from './table.ts'
import { takeTurns } from './take-turns.ts'

/** What every thread may say besides what it is asked for. */
export type ThreadRefusal = { refused: FileRefusal; detail: RefusalDetail; reason: string }

const inTurn = takeTurns(2)

// A busy machine is not the file's fault: by the clock, so many times as long as by the processor.
const patience = 5

/**
 * Runs the program of a thread on a file that somebody handed in, two at a time, within `limits`: whatever the file does there,
 * the server goes on. `hear` is given every message and returns the outcome once there is one. Throws only `FileRefused`.
 */
export function runInThread<Message extends object, Outcome>(
  program: URL,
  input: { bytes: Uint8Array; request: object },
  limits: TableLimits,
  hear: (message: Message) => Outcome | undefined,
): Promise<Outcome> {
  if (input.bytes.length === 0) return Promise.reject(new FileRefused('file-empty'))
  if (input.bytes.length > limits.bytes)
    return Promise.reject(new FileRefused('file-too-large', { limit: limits.bytes, unit: 'bytes' }))
  return inTurn(() => run(program, input, limits, hear))
}

function run<Message extends object, Outcome>(
  program: URL,
  input: object,
  limits: TableLimits,
  hear: (message: Message) => Outcome | undefined,
): Promise<Outcome> {
  const worker = new Worker(program, {
    workerData: input,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
  })
  const { promise, resolve, reject } = Promise.withResolvers<Outcome>()
  const refuse = (code: FileRefusal, detail: RefusalDetail = {}, cause?: unknown): void =>
    reject(new FileRefused(code, detail, { cause }))
  const tooLong = (): void => refuse('file-took-too-long', { limit: limits.seconds, unit: 's' })
  const clock = setTimeout(tooLong, limits.seconds * 1000 * patience)
  const meter = setInterval(
    async () => {
      const used = await worker.cpuUsage().catch(() => undefined)
      if (used && used.user + used.system > limits.seconds * 1e6) tooLong()
    },
    Math.max(20, limits.seconds * 50),
  )
  worker.on('message', (message: Message | ThreadRefusal) => {
    if ('refused' in message) return refuse(message.refused, message.detail, message.reason)
    const outcome = hear(message)
    if (outcome !== undefined) resolve(outcome)
  })
  worker.on('error', (error: Error & { code?: string }) => {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
      refuse('file-too-large', { limit: limits.memoryMb, unit: 'MiB of memory' })
    else refuse('file-damaged', {}, error)
  })
  worker.on('exit', () => refuse('file-damaged', { found: 'reading stopped' }))
  return promise.finally(() => {
    clearTimeout(clock)
    clearInterval(meter)
    return worker.terminate().then(() => undefined)
  })
}
