import type { HowCounted } from './schema.ts'

/** A service entry as far as counting is concerned. */
export type CountedEntry = {
  id: string
  kind: string
  day: string
  personId: string | null
  householdId: string | null
  workerId: string | null
  /** The contact, call, delivery or shift it came from; entries of one source are one encounter. */
  sourceId: string | null
  /** A second encounter of the same person, worker, kind and day that counts by itself. */
  separate: boolean
  /** Somebody was met or spoken with; otherwise it was an attempt. */
  reached: boolean
  /** People of a crowd without names; means nothing beside a person. */
  headCount: number
  minutes: number
  how: HowCounted
  /** The entry this one takes back. */
  reverses: string | null
}

/** The better evidence first: the same person-time counted twice is counted as its better kind. */
const evidence: HowCounted[] = ['named', 'scanned', 'tallied']
const better = (a: HowCounted, b: HowCounted | undefined) =>
  b !== undefined && evidence.indexOf(b) < evidence.indexOf(a) ? b : a

const distinct = (ids: (string | null)[]) => new Set(ids.filter((id) => id !== null)).size

/**
 * The counting rules as plainly as they can be written, giving the `FigureValues` of figures: what the database's figures are checked against, never what screens
 * use. An entry that was reversed and its reversal both drop out; a reversal is never itself reversed (a new entry is
 * posted instead). Entries without a source are each a source of their own.
 */
export function countEntries(entries: readonly CountedEntry[]) {
  const reversed = new Set(entries.map((entry) => entry.reverses))
  const live = entries.filter((entry) => entry.reverses === null && !reversed.has(entry.id))
  const reached = live.filter((entry) => entry.reached)
  const sourceOf = (entry: CountedEntry) => entry.sourceId ?? entry.id

  const byHow: Record<HowCounted, number> = { named: 0, scanned: 0, tallied: 0 }
  const personTimes = new Map<string, HowCounted>()
  for (const entry of reached) {
    const { personId, kind, workerId, day, how } = entry
    if (personId === null) byHow[how] += entry.headCount
    else {
      const key = JSON.stringify(entry.separate ? ['separate', entry.id] : [personId, kind, workerId, day])
      personTimes.set(key, better(how, personTimes.get(key)))
    }
  }
  for (const how of personTimes.values()) byHow[how] += 1

  const minutes = new Map<string, number>()
  for (const entry of live) minutes.set(sourceOf(entry), Math.max(entry.minutes, minutes.get(sourceOf(entry)) ?? 0))

  return {
    personTimes: byHow.named + byHow.scanned + byHow.tallied,
    people: distinct(reached.map((entry) => entry.personId)),
    households: distinct(reached.map((entry) => entry.householdId)),
    encounters: distinct(reached.map(sourceOf)),
    attempts: distinct(live.map(sourceOf)),
    minutes: [...minutes.values()].reduce((sum, each) => sum + each, 0),
    ...byHow,
  }
}
