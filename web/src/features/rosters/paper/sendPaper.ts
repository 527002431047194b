import { ApiProblem, api, deviceId, deviceLabel } from '../../../api/index.ts'
import type { PaperRow } from './paperDraft.ts'

/** As many as a batch may hold; small enough that progress is seen. */
const TOGETHER = 25
const RECORD = api.rosters.recordContact.operation

export type Message = { key: string; id: string; at: string; input: unknown }
export type Told = Pick<PaperRow, 'state' | 'reason'>

/** Statuses that say nothing about the record itself. */
const isPassing = (status: number) => status >= 500 || [401, 408, 425, 429].includes(status)

/**
 * Sends what was typed from paper, in batches, each row answered by itself. A row without an answer stays as it is and may be
 * sent again under its own id. Stops at the first batch that gets no answer.
 */
export async function sendPaper(
  messages: readonly Message[],
  unsent: number,
  onTold: (told: ReadonlyMap<string, Told>) => void,
): Promise<ApiProblem | undefined> {
  for (let from = 0; from < messages.length; from += TOGETHER) {
    const batch = messages.slice(from, from + TOGETHER)
    try {
      const { results } = await api.sync.send(
        {
          device: deviceId(),
          label: deviceLabel(),
          sentAt: new Date().toISOString(),
          unsentAfter: unsent,
          messages: batch.map(({ id, at, input }) => ({ id, name: RECORD.name, version: RECORD.version, at, input })),
        },
        { timeout: 60_000 },
      )
      const byId = new Map(results.map((result) => [result.id, result]))
      onTold(
        new Map(
          batch.map(({ key, id }): [string, Told] => {
            const result = byId.get(id)
            if (result?.ok) return [key, { state: 'sent' }]
            if (!result || isPassing(result.status)) return [key, { state: 'unsure' }]
            return [key, { state: 'refused', reason: result.problem?.message ?? '' }]
          }),
        ),
      )
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      return error
    }
  }
  return undefined
}
