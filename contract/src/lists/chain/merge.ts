import { sequenceOf } from './align.ts'
import { classesOf } from './classes.ts'
import { type Decision, decide, statesOf } from './decide.ts'
import { type Copy, copiesOf, parentsOf } from './descent.ts'
import { type Held, heldBy, identityOf } from './identity.ts'
import { mergeOrders } from './order.ts'
import type { Chain, ChainEntry, Confidence } from './types.ts'

/** One thing that versions say about somebody; `versions` are places in the list that was given. */
export type Said = { value: string; entry: ChainEntry; versions: readonly number[] }

/** `changed`: versions say different things, or it was corrected within one. `asked`: a conflict about it is open. */
export type MergedEntry = {
  id: string
  entry: ChainEntry
  said: readonly Said[]
  confidence: Confidence
  changed: boolean
  asked: boolean
}

/** `keep` one thing said, keep `all` of them as different people, or `remove` the entry. */
export type ChainOption = { id: string; does: 'keep' | 'all' | 'remove'; said: Said | null }

/**
 * What nobody can decide from the texts. `value`: versions say different things and neither follows the other. `gone`: somebody
 * is missing where a version seems to go on from one that had them. `twice`: there two times in one version.
 */
export type ChainConflict = {
  id: string
  kind: 'value' | 'gone' | 'twice'
  options: readonly ChainOption[]
  /** The option that was chosen; null while nobody has. */
  answer: string | null
}

export type MergedChain = Pick<Chain, 'header' | 'title' | 'notes' | 'deadline' | 'menu'> & {
  entries: readonly MergedEntry[]
  /** Taken off by a later version or by an answer. */
  removed: readonly MergedEntry[]
  conflicts: readonly ChainConflict[]
  /** Lines above a list that the longest version does not have. */
  otherLines: readonly string[]
  leftovers: readonly { version: number; line: number; text: string }[]
}

/** Answers by conflict: the `id` of the chosen option. */
export type ChainAnswers = Readonly<Record<string, string>>

type Version = { chain: Chain; held: readonly Held[]; places: number[]; text: string }

/** Versions in an order of their own, whatever order they were given in; those that say the same are one. */
function canonical(chains: readonly Chain[]): Version[] {
  const all = chains.map((chain, place): Version => {
    const held = heldBy(chain)
    const text = JSON.stringify([
      chain.header,
      chain.title,
      chain.notes,
      chain.deadline,
      held.map(({ key, value }) => [key, value]),
    ])
    return { chain, held, places: [place], text }
  })
  all.sort((a, b) => a.held.length - b.held.length || (a.text < b.text ? -1 : a.text > b.text ? 1 : rawOrder(a, b)))
  const distinct: Version[] = []
  for (const version of all) {
    const last = distinct.at(-1)
    if (last?.text === version.text) last.places.push(...version.places)
    else distinct.push(version)
  }
  return distinct
}

const rawOf = ({ chain }: Version) => chain.entries.map(({ raw }) => raw).join('\n')
const rawOrder = (a: Version, b: Version) => (rawOf(a) < rawOf(b) ? -1 : 1)

const halvesOf = (key: string): [string, string] => {
  const [name = '', room = ''] = key.replace(/#\d+$/, '').split('|')
  return [name, room]
}
const related = (a: string, b: string): boolean => {
  const [[nameA, roomA], [nameB, roomB]] = [halvesOf(a), halvesOf(b)]
  return (nameA !== '' && nameA === nameB) || (roomA !== '' && roomA === roomB)
}

type Person = { id: string; keys: Set<string>; held: (Held | undefined)[] }

function peopleOf(versions: readonly Version[], find: (key: string) => string): Map<string, Person> {
  const people = new Map<string, Person>()
  for (const [at, version] of versions.entries())
    for (const held of version.held) {
      const id = find(held.key)
      const person = people.get(id) ?? { id, keys: new Set(), held: [] }
      person.keys.add(held.key)
      person.held[at] = held
      people.set(id, person)
    }
  return people
}

/** What the versions say about a person, the fullest version last. */
function saidOf(person: Person, versions: readonly Version[]): Said[] {
  const said = new Map<string, { value: string; entry: ChainEntry; versions: number[] }>()
  for (const [at, held] of person.held.entries()) {
    if (!held) continue
    const before = said.get(held.value)
    said.delete(held.value)
    const places = [...(before?.versions ?? []), ...(versions[at]?.places ?? [])]
    said.set(held.value, { value: held.value, entry: held.entry, versions: places.toSorted((a, b) => a - b) })
  }
  return [...said.values()]
}

/** Whether somebody is missing from a version that seems to have been copied from one that holds them. */
function missed(
  person: Person,
  copies: readonly Copy[],
  versions: readonly Version[],
  parents: readonly (readonly Copy[])[],
): boolean {
  return copies.some(({ from, to, alignment }) => {
    const held = person.held[from]
    if (!held || person.held[to]) return false
    const left = alignment.skipped.get(held.key)
    if (!left || (left.followers < 2 && !alignment.grew)) return false
    if (!alignment.grew && versions[to]?.chain.blanks.some(({ position }) => position === held.entry.position))
      return false
    // put in later: a version that goes on from the one without them, and ends with somebody new, has them
    const lacking = new Set(versions[to]?.held.map(({ key }) => key))
    return !parents.some(
      (list, child) =>
        person.held[child] &&
        list.some((copy) => copy.from === to) &&
        !lacking.has(versions[child]?.held.at(-1)?.key ?? ''),
    )
  })
}

function decisions(versions: readonly Version[]) {
  const sequences = versions.map(({ held }) => sequenceOf(held.map(({ key }) => key)))
  const first = copiesOf(sequences, related)
  const { find } = classesOf(
    versions.map(({ held }) => held),
    first.map(({ alignment }) => alignment),
  )
  const same = sequences.every(({ keys }) => keys.every((key) => find(key) === key))
  const joined = same ? sequences : sequences.map(({ keys }) => sequenceOf(keys.map(find)))
  const copies = same ? first : copiesOf(joined, related)
  const parents = parentsOf(joined, copies)
  const order = topological(parents)
  const people = peopleOf(versions, find)
  const decided = new Map<string, Decision>()
  const missing = missingBy(copies)
  for (const person of people.values()) {
    const values = versions.map((_, at) => person.held[at]?.value)
    const known = values.filter((value) => value !== undefined)
    if (new Set(known).size === 1 && !missing.has(person.id)) {
      decided.set(person.id, { values: known.slice(0, 1), gone: 'no' })
      continue
    }
    const keys = new Set([person.id])
    const decision = decide(statesOf(values, keys, parents, order), parents)
    const doubtful = decision.gone === 'no' && missed(keyed(person), copies, versions, parents)
    decided.set(person.id, doubtful ? { ...decision, gone: 'doubt' } : decision)
  }
  return { people, decided, order: mergeOrders(joined.map(({ keys }) => keys).toReversed()) }
}

const keyed = (person: Person): Person => ({
  ...person,
  held: person.held.map((held) => held && { ...held, key: person.id }),
})

const missingBy = (copies: readonly Copy[]): Set<string> =>
  new Set(copies.flatMap(({ alignment }) => [...alignment.skipped.keys()]))

function topological(parents: readonly (readonly Copy[])[]): number[] {
  const order: number[] = []
  const seen = new Set<number>()
  const visit = (at: number) => {
    if (seen.has(at)) return
    seen.add(at)
    for (const { from } of parents[at] ?? []) visit(from)
    order.push(at)
  }
  for (const at of parents.keys()) visit(at)
  return order
}

const differ = (options: readonly Said[]): boolean =>
  new Set(options.map(({ entry }) => identityOf(entry).key)).size > 1

const keep = (said: Said): ChainOption => ({ id: `keep ${said.value}`, does: 'keep', said })
const remove: ChainOption = { id: 'remove', does: 'remove', said: null }
const all: ChainOption = { id: 'all', does: 'all', said: null }

function conflictOf(
  person: Person,
  decision: Decision,
  said: readonly Said[],
  answers: ChainAnswers,
): ChainConflict | null {
  if (decision.gone !== 'doubt' && decision.values.length < 2) return null
  // said is in the order of the versions: what the fullest one says is offered first
  const open = said.filter(({ value }) => decision.values.includes(value)).toReversed()
  const kind = decision.gone === 'doubt' ? ('gone' as const) : ('value' as const)
  const id = `${kind} ${person.id}`
  const options = [...open.map(keep), ...(kind === 'gone' ? [remove] : differ(open) ? [all] : [])]
  return { id, kind, options, answer: options.find((option) => option.id === answers[id])?.id ?? null }
}

/**
 * The versions of one chain list as one list. Everybody sends the whole list again, so versions fork, are corrected, lose
 * people: what a version says that goes on from another corrects it; who is missing from a continuation was taken off; what
 * cannot be told from the texts is a conflict, and stands as the fullest version has it until somebody answers. Nothing that
 * any version says is lost: it stands in `entries`, in `removed` or in what is `said` about them. The order in which the
 * versions are given does not matter.
 */
export function mergeChains(chains: readonly Chain[], answers: ChainAnswers = {}): MergedChain {
  const versions = canonical(chains)
  const { people, decided, order } = decisions(versions)
  const entries: MergedEntry[] = []
  const removed: MergedEntry[] = []
  const conflicts: ChainConflict[] = []
  const put = (
    to: MergedEntry[],
    id: string,
    chosen: Said,
    said: readonly Said[],
    asked: boolean,
    corrected: boolean,
  ) => {
    const { confidence } = chosen.entry
    const changed = said.length > 1 || corrected
    to.push({
      id,
      entry: chosen.entry,
      said,
      changed,
      asked,
      confidence: asked && confidence === 'sure' ? 'look' : confidence,
    })
  }
  for (const id of order) {
    const person = people.get(id)
    const decision = decided.get(id)
    if (!person || !decision) continue
    const said = saidOf(person, versions)
    const conflict = conflictOf(person, decision, said, answers)
    if (conflict) conflicts.push(conflict)
    const answered = conflict?.options.find((option) => option.id === conflict.answer)
    const standing = said.findLast(({ value }) => decision.values.includes(value)) ?? said.at(-1)
    const chosen = answered?.said ?? standing
    if (!chosen) continue
    const corrected = person.held.some((held) => held !== undefined && held.earlier.length > 0)
    if (answered?.does === 'all') {
      for (const [at, option] of conflict?.options.entries() ?? [])
        if (option.said) put(entries, at === 0 ? id : `${id}~${at}`, option.said, said, false, corrected)
      continue
    }
    const off = answered ? answered.does === 'remove' : decision.gone === 'firm'
    put(off ? removed : entries, id, chosen, said, conflict !== null && !answered, corrected)
  }
  const settled = settleTwice(entries, removed, answers)
  const main = versions.at(-1)?.chain
  const above = [main?.header, ...(main?.title ?? []), ...(main?.notes ?? []), main?.deadline]
  const others = versions.flatMap(({ chain }) => [...chain.title, ...chain.notes, chain.deadline])
  return {
    header: main?.header ?? '',
    title: main?.title ?? [],
    notes: main?.notes ?? [],
    deadline: main?.deadline ?? '',
    menu: main?.menu ?? {},
    ...settled,
    conflicts: [...conflicts, ...settled.conflicts],
    otherLines: [...new Set(others)].filter((line) => line !== '' && !above.includes(line)).toSorted(),
    leftovers: chains.flatMap(({ leftovers }, version) => leftovers.map((each) => ({ version, ...each }))),
  }
}

/** Somebody who is there twice in one version: one of the two, or both. */
function settleTwice(entries: readonly MergedEntry[], removed: readonly MergedEntry[], answers: ChainAnswers) {
  const conflicts: ChainConflict[] = []
  const off = new Set<string>()
  const open = new Set<string>()
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  for (const second of entries) {
    const [base] = second.id.split('#')
    const first = base === undefined || base === second.id ? undefined : byId.get(base)
    if (!first) continue
    const id = `twice ${second.id}`
    const lastOf = ({ said, entry }: MergedEntry): Said =>
      said.find((each) => each.entry === entry) ?? { value: '', entry, versions: [] }
    const options: ChainOption[] = [
      { id: 'last', does: 'keep', said: lastOf(second) },
      { id: 'first', does: 'keep', said: lastOf(first) },
      all,
    ]
    const answer = options.find((option) => option.id === answers[id])?.id ?? null
    conflicts.push({ id, kind: 'twice', options, answer })
    if (answer === 'last') off.add(first.id)
    if (answer === 'first') off.add(second.id)
    if (answer === null) for (const each of [first, second]) open.add(each.id)
  }
  const look = (entry: MergedEntry): MergedEntry =>
    open.has(entry.id)
      ? { ...entry, asked: true, confidence: entry.confidence === 'sure' ? 'look' : entry.confidence }
      : entry
  return {
    entries: entries.filter(({ id }) => !off.has(id)).map(look),
    removed: [...removed, ...entries.filter(({ id }) => off.has(id))],
    conflicts,
  }
}
