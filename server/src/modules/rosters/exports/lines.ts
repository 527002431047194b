import { ageOn } from '@kapok/contract/common/time'
import { maskName } from '@kapok/contract/people/rules'
import type { DueStatus } from '@kapok/contract/rosters/schema'
import { dialNumbers, firstNumbers } from '#modules/people/index.ts'
import type { Reader } from '#platform/db/pool.ts'
import type { Keys } from '#platform/keys.ts'
import type { SubjectRecord } from '../queries/subject.ts'

/** One line of a list as it leaves: whoever stands in it, and how their contact stands. */
export type Line = Omit<SubjectRecord, 'note'> & {
  phone: string
  rosterName: string
  responsible: string
  status: DueStatus | null
  attempts: number
  flagged: boolean
  day: string
  lastAt: string | null
  /** What is written of them; only in clear. */
  note: string
}
export type Stands = Pick<Line, 'rosterName' | 'responsible' | 'status' | 'attempts' | 'flagged' | 'day' | 'lastAt'>
export type Source = { subject: SubjectRecord; stands: Stands }

// People whose numbers are read at once: a statement takes only so many ids.
const atOnce = 5000

/** The number that is tried first, of each: masked as it is stored, or in clear. */
const phonesOf = async (db: Reader, keys: Keys, ids: readonly string[], masked: boolean) => {
  const phones = new Map<string, string>()
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = ids.slice(from, from + atOnce)
    if (masked) for (const [id, phone] of await firstNumbers(db, some)) phones.set(id, phone)
    else for (const [id, [first]] of await dialNumbers(db, keys, some)) if (first) phones.set(id, first.number)
  }
  return phones
}

/** The lines of a list, masked or in clear, with the phone of each. */
export const linesOf = async (
  { db, keys, masked }: { db: Reader; keys: Keys; masked: boolean },
  sources: readonly Source[],
): Promise<Line[]> => {
  const phones = await phonesOf(
    db,
    keys,
    [...new Set(sources.flatMap(({ subject }) => subject.first_id ?? []))],
    masked,
  )
  return sources.map(({ subject, stands }) => ({
    ...subject,
    ...stands,
    name: subject.name === null ? '' : masked ? maskName(subject.name) : subject.name,
    note: masked ? '' : (subject.note ?? ''),
    phone: phones.get(subject.first_id ?? '') ?? '',
  }))
}

export const ageIn = (line: Pick<Line, 'birth_date'>, today: string): number | null =>
  line.birth_date === null ? null : ageOn(line.birth_date, today)
