import type { Day } from '@kapok/contract/common/schema'
import { decideMatch, type Judgement, judgeMatch } from '@kapok/contract/people/match'
import type { MatchVerdict } from '@kapok/contract/people/match-schema'
import { tidyName } from '@kapok/contract/people/names'
import { checkIdentityNumber } from '@kapok/contract/people/rules'
import type { Sex } from '@kapok/contract/people/schema'
import type { Reader } from '#platform/db/pool.ts'
import type { Keys } from '#platform/keys.ts'
import { documentDigest, phoneDigest } from '../numbers.ts'
import { type Asked, likelyPeople } from './likely-people.ts'
import { likenessOf } from './likeness.ts'

/** Somebody on a list, as far as the list tells who is meant; numbers as the rules write them. */
export type Candidate = {
  name: string
  document?: string | null | undefined
  phones?: readonly string[]
  birthDate?: Day | null
  sex?: Sex
  dwellingId?: string | null
}

/** Who a candidate may be: at most `most` people in the reader's sight, the likeliest first. */
export type Matched = { verdict: MatchVerdict; matches: (Judgement & { personId: string })[] }

const most = 3
/** Candidates of one statement: few enough to keep nobody waiting, many enough to cost little each. */
const chunk = 2000

const read = (keys: Keys, candidate: Candidate, index: number): Asked => {
  const identity = candidate.document ? checkIdentityNumber(candidate.document) : undefined
  const born = identity?.ok ? identity : undefined
  const { sex = 'unknown' } = candidate
  return {
    index,
    name: tidyName(candidate.name),
    document: candidate.document ? documentDigest(keys, candidate.document) : null,
    identity: born !== undefined,
    phones: (candidate.phones ?? []).map((phone) => phoneDigest(keys, phone)),
    birthDate: candidate.birthDate ?? born?.birthDate ?? null,
    sex: sex === 'unknown' && born ? born.sex : sex,
    dwellingId: candidate.dwellingId ?? null,
  }
}

/**
 * Which people on a list are people we know, and how that is known: by document, by phone, by name and day of birth, by name
 * and door. Only people in the reader's sight are found. Two statements for each two thousand.
 * @returns one answer for each candidate, in their order.
 */
export const matchPeople = async (db: Reader, keys: Keys, candidates: readonly Candidate[]): Promise<Matched[]> => {
  const answers: Matched[] = candidates.map(() => ({ verdict: 'new', matches: [] }))
  for (let from = 0; from < candidates.length; from += chunk) {
    const asked = candidates.slice(from, from + chunk).map((one, at) => read(keys, one, from + at))
    for (const likely of await likelyPeople(db, asked)) {
      const judged = judgeMatch(likenessOf(asked[likely.index - from]!, likely))
      if (judged.verdict !== 'new') answers[likely.index]!.matches.push({ personId: likely.person_id, ...judged })
    }
  }
  for (const answer of answers) {
    if (answer.matches.length === 0) continue
    answer.matches.sort((a, b) => b.score - a.score || (a.personId < b.personId ? -1 : 1))
    answer.matches.length = Math.min(answer.matches.length, most)
    answer.verdict = decideMatch(answer.matches)
  }
  return answers
}
