import type { api, InputOf, OutputOf } from '../../../api/index.ts'
import { doorKey } from '../../../offline/doorKey.ts'

export type ClosePreview = OutputOf<typeof api.rosters.previewClose>
export type OpenName = ClosePreview['open'][number]
export type Explained = InputOf<typeof api.rosters.closeDay>['open'][number]

/** What is said of one open name; `ownerId` is empty until somebody is chosen. */
export type Explanation = Omit<Explained, 'listingId' | 'slot' | 'note'> & { note: string }
export type Explanations = ReadonlyMap<string, Partial<Explanation>>

/** What the ladder suggests, the person's own worker, and what the signer changed of it. */
export function explanationOf(open: OpenName, said: Explanations, owners: ClosePreview['owners']): Explanation {
  const own = owners.find(({ accountId }) => accountId === open.responsibleId)
  return {
    reason: open.suggestedReason,
    nextStep: open.suggestedNextStep,
    ownerId: own?.accountId ?? '',
    note: '',
    ...said.get(doorKey(open)),
  }
}

export const isComplete = ({ ownerId }: Pick<Explanation, 'ownerId'>): boolean => ownerId !== ''

/** Every open name as the command takes it. */
export const explainedOf = (preview: ClosePreview, said: Explanations): Explained[] =>
  preview.open.map((open) => {
    const { note, ...rest } = explanationOf(open, said, preview.owners)
    return { listingId: open.listingId, slot: open.slot, ...rest, ...(note.trim() !== '' && { note: note.trim() }) }
  })

/** The same change for several names. */
export function explain(said: Explanations, keys: Iterable<string>, change: Partial<Explanation>): Explanations {
  const next = new Map(said)
  for (const key of keys) next.set(key, { ...next.get(key), ...change })
  return next
}
