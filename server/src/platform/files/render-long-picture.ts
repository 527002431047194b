import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { LongPicture } from './long-picture-doc.ts'
import type { PictureMessage } from './picture-thread.ts'
import { takeTurns } from './take-turns.ts'

const inTurn = takeTurns(1)
const longestMs = 30_000

/**
 * A briefing as a PNG, 1080 px wide and as high as it needs, for sharing in a chat group. Drawn in a thread of its own, one at
 * a time, with our own fonts: the same everywhere.
 *
 * Throws `RangeError` when it would be higher than 20,000 px; an `AbortError` after 30 seconds.
 */
export async function renderLongPicture(doc: LongPicture): Promise<Uint8Array> {
  return inTurn(async () => {
    const worker = new Worker(new URL('./picture-thread.ts', import.meta.url), { workerData: doc, execArgv: [] })
    try {
      const [message] = (await once(worker, 'message', { signal: AbortSignal.timeout(longestMs) })) as [PictureMessage]
      if ('tooLong' in message) throw new RangeError(message.tooLong)
      return message.png
    } finally {
      await worker.terminate()
    }
  })
}
