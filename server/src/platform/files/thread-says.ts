import { parentPort, type Transferable } from 'node:worker_threads'
import { FileRefused } from './file-refused.ts'
import type { ThreadRefusal } from './run-in-thread.ts'

// For the programs of threads only.

/** Tells the server's thread something; what is in `handedOver` goes there without being copied. */
export function say<Message extends object>(message: Message | ThreadRefusal, handedOver: Transferable[] = []): void {
  parentPort?.postMessage(message, handedOver)
}

/** Does the thread's work; a refusal, and whatever else goes wrong, is said and not thrown. */
export async function sayWhatFails(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (error instanceof FileRefused)
      say({ refused: error.code, detail: error.detail, reason: String(error.cause ?? '') })
    else say({ refused: 'file-damaged', detail: {}, reason: String(error) })
  }
}
