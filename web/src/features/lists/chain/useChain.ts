import {
  type Chain,
  type ChainAnswers,
  type ChainEntry,
  type Confidence,
  changesOf,
  type EntryCells,
  fixEntry,
  type MergedEntry,
  mergeChains,
  readChain,
  readLeftover,
  splitVersions,
} from '@kapok/contract/lists/chain/rules'
import { useMemo, useState } from 'react'

/** One pasted version: what it says, and when it was pasted, in milliseconds. */
export type PastedVersion = { id: number; at: number; chain: Chain }

/** A row of the list as it stands now. `merged` is null for a line that somebody put on the list by hand. */
export type ChainRow = {
  id: string
  entry: ChainEntry
  confidence: Confidence
  merged: MergedEntry | null
  fixed: boolean
}

type Leftover = { id: string; version: number; text: string }

const without = (list: readonly string[], id: string) => list.filter((each) => each !== id)

/** The lists in a text, numbered from 1; what is no list is left out. */
const versionsOf = (text: string, at: number): PastedVersion[] =>
  splitVersions(text)
    .map(readChain)
    .filter(({ header, entries }) => header !== '' || entries.length > 0)
    .filter(({ entries, blanks }) => entries.length + blanks.length > 0)
    .map((chain, nth) => ({ id: nth + 1, at, chain }))

/** The versions pasted so far as one list, with the answers and the mending of whoever looks at it. Nothing is sent anywhere. */
export function useChain(first?: string) {
  const [versions, setVersions] = useState<readonly PastedVersion[]>(() =>
    first === undefined ? [] : versionsOf(first, Date.now()),
  )
  const [answers, setAnswers] = useState<ChainAnswers>({})
  const [fixes, setFixes] = useState<Readonly<Record<string, EntryCells>>>({})
  const [off, setOff] = useState<readonly string[]>([])
  const [back, setBack] = useState<readonly string[]>([])
  const [placed, setPlaced] = useState<readonly Leftover[]>([])

  const merged = useMemo(
    () =>
      mergeChains(
        versions.map(({ chain }) => chain),
        answers,
      ),
    [versions, answers],
  )
  const changes = useMemo(() => changesOf(merged, versions.length), [merged, versions.length])

  const { rows, removed } = useMemo(() => {
    const rowOf = (id: string, entry: ChainEntry, from: MergedEntry | null): ChainRow => {
      const fix = fixes[id]
      const mended = fix ? fixEntry(entry, fix) : entry
      const confidence = fix && !from?.asked ? 'sure' : (from?.confidence ?? entry.confidence)
      return { id, entry: mended, confidence, merged: from, fixed: fix !== undefined }
    }
    const all = [
      ...merged.entries.map((each) => ({ row: rowOf(each.id, each.entry, each), off: off.includes(each.id) })),
      ...merged.removed.map((each) => ({ row: rowOf(each.id, each.entry, each), off: !back.includes(each.id) })),
      ...placed.map((each) => ({
        row: rowOf(each.id, readLeftover(each.text, merged.menu), null),
        off: off.includes(each.id),
      })),
    ]
    return {
      rows: all.filter((each) => !each.off).map(({ row }) => row),
      removed: all.filter((each) => each.off).map(({ row }) => row),
    }
  }, [merged, fixes, off, back, placed])

  const leftovers = useMemo(
    () =>
      merged.leftovers
        .map(
          ({ version, line, text }): Leftover => ({
            id: `line ${versions[version]?.id} ${line} ${text}`,
            version,
            text,
          }),
        )
        .filter(({ id }) => !placed.some((each) => each.id === id)),
    [merged.leftovers, versions, placed],
  )

  /** Takes one message or several at once; answers how many lists were in it. */
  const add = (text: string, at: number): number => {
    const read = versionsOf(text, at)
    setVersions((before) => {
      const last = before.at(-1)?.id ?? 0
      return [...before, ...read.map((version) => ({ ...version, id: last + version.id }))]
    })
    return read.length
  }

  return {
    versions,
    merged,
    changes,
    rows,
    removed,
    leftovers,
    add,
    drop: (id: number) => setVersions((before) => before.filter((each) => each.id !== id)),
    answer: (conflict: string, option: string | null) =>
      setAnswers((before) => ({ ...before, [conflict]: option ?? '' })),
    fix: (id: string, cells: EntryCells) => setFixes((before) => ({ ...before, [id]: cells })),
    take: (id: string) => {
      setOff((before) => [...without(before, id), id])
      setBack((before) => without(before, id))
    },
    restore: (id: string) => {
      setOff((before) => without(before, id))
      setBack((before) => [...without(before, id), id])
    },
    place: (leftover: Leftover) => setPlaced((before) => [...before, leftover]),
    clear: () => {
      setVersions([])
      setAnswers({})
      setFixes({})
      setOff([])
      setBack([])
      setPlaced([])
    },
  }
}
export type ChainWork = ReturnType<typeof useChain>
