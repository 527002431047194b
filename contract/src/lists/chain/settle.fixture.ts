import type { Household } from './history.fixture.ts'
import { type ChainConflict, type MergedChain, mergeChains } from './merge.ts'
import type { Chain, ChainEntry } from './types.ts'

const doorOf = ({ name, room }: { name: string; room: string }) => `${name} ${room}`

/** What somebody who knows the truth answers: the id of the option. */
export function rightAnswer({ options, kind }: ChainConflict, truth: readonly Household[]): string {
  const fits = (entry: ChainEntry) =>
    truth.some(
      (each) => doorOf(each) === doorOf(entry) && each.quantity === entry.quantity?.count && each.note === entry.note,
    )
  const right = options.filter(({ said }) => said !== null && fits(said.entry))
  if (kind === 'twice') return right[0]?.id ?? 'last'
  return (right[0] ?? options.find(({ does }) => does === 'remove') ?? options[0])?.id ?? ''
}

/** Merges, answers every question rightly, and says what is wrong with the list that comes of it. */
export function settle(chains: readonly Chain[], truth: readonly Household[]) {
  const first = mergeChains(chains)
  const answers = Object.fromEntries(first.conflicts.map((conflict) => [conflict.id, rightAnswer(conflict, truth)]))
  const merged: MergedChain = mergeChains(chains, answers)
  const line = ({ name, room, note }: Pick<Household, 'name' | 'room' | 'note'>, quantity: number | undefined) =>
    `${room} ${name} ${quantity} ${note}`
  const got = merged.entries.map(({ entry }) => line(entry, entry.quantity?.count)).toSorted()
  const should = truth.map((each) => line(each, each.quantity)).toSorted()
  const wrong = [
    ...got.filter((each) => !should.includes(each)).map((each) => `too much: ${each}`),
    ...should.filter((each) => !got.includes(each)).map((each) => `missing: ${each}`),
    ...(got.length === should.length ? [] : [`${got.length} rows instead of ${should.length}`]),
  ]
  return { merged, wrong, questions: first.conflicts.length }
}
