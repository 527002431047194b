import type { MatchDoubt, MatchGround, MatchVerdict } from './match-schema.ts'

/** How two values of one kind compare; `unknown` where either side says nothing. */
export type Compared = 'same' | 'other' | 'unknown'

/** How somebody on a list compares with somebody we know. */
export type Likeness = {
  /** `alike`: written in another way, but readable as the same name (`namesAlike`). */
  name: 'same' | 'alike' | 'other'
  /** `other` only where both numbers are of the same type: somebody has one identity number, and perhaps a passport too. */
  document: Compared
  /** They share a number of their own. Several numbers say nothing against. */
  phone: boolean
  birth: Compared
  sex: Compared
  room: Compared
}

export type Judgement = { verdict: MatchVerdict; score: number; why: MatchGround[]; against: MatchDoubt[] }

/** The scores of each verdict, from and to: who sorts by score has the sure ones first. */
export const matchBands: Record<MatchVerdict, readonly [from: number, to: number]> = {
  same: [80, 100],
  ask: [40, 79],
  new: [0, 39],
}

const worth: Record<MatchGround, number> = {
  document: 70,
  phone: 45,
  name: 40,
  birth: 40,
  room: 40,
  name_alike: 20,
  sex: 5,
}
const costs: Record<MatchDoubt, number> = {
  other_document: 40,
  other_name: 40,
  other_birth: 30,
  other_sex: 30,
  other_room: 10,
}

const groundsOf = ({ name, document, phone, birth, sex, room }: Likeness): MatchGround[] => [
  ...(document === 'same' ? (['document'] as const) : []),
  ...(phone ? (['phone'] as const) : []),
  ...(name === 'same' ? (['name'] as const) : name === 'alike' ? (['name_alike'] as const) : []),
  ...(birth === 'same' ? (['birth'] as const) : []),
  ...(room === 'same' ? (['room'] as const) : []),
  ...(sex === 'same' ? (['sex'] as const) : []),
]
const doubtsOf = ({ name, document, birth, sex, room }: Likeness): MatchDoubt[] => [
  ...(document === 'other' ? (['other_document'] as const) : []),
  ...(name === 'other' ? (['other_name'] as const) : []),
  ...(birth === 'other' ? (['other_birth'] as const) : []),
  ...(sex === 'other' ? (['other_sex'] as const) : []),
  ...(room === 'other' ? (['other_room'] as const) : []),
]

const verdictOf = ({ name, document, phone, birth, sex, room }: Likeness): MatchVerdict => {
  const contradicted = document === 'other' || birth === 'other' || sex === 'other'
  const sure = contradicted ? 'ask' : 'same'
  // A number that is right belongs to one person; with another name, one of the two was copied wrongly.
  if (document === 'same') return name === 'other' ? 'ask' : sure
  if (name === 'other') {
    // A family shares phone and door. Born on the same day as well, it may be one person whose name was misheard.
    return phone && birth === 'same' && !contradicted ? 'ask' : 'new'
  }
  if (phone || room === 'same') return name === 'same' ? sure : 'ask'
  if (birth !== 'same') return 'new'
  // In a large town two people of one name are born on one day: another identity number tells them apart, another door asks.
  if (document === 'other') return 'new'
  return name === 'same' && room !== 'other' ? sure : 'ask'
}

/**
 * Whether somebody on a list is somebody we know, how sure that is (0–100), and what speaks for and against it. Another door
 * alone says little, because people move; everything else that contradicts is asked.
 */
export const judgeMatch = (likeness: Likeness): Judgement => {
  const verdict = verdictOf(likeness)
  const why = groundsOf(likeness)
  const against = doubtsOf(likeness)
  const sum =
    why.reduce((total, ground) => total + worth[ground], 0) - against.reduce((total, doubt) => total + costs[doubt], 0)
  const [from, to] = matchBands[verdict]
  return { verdict, score: Math.min(to, Math.max(from, sum)), why, against }
}

/**
 * What follows from everybody found for one row, the likeliest first: the first, if it is sure and nobody else is as
 * sure. Two who both would be the same are a question, unless only one of them holds the document.
 */
export const decideMatch = (judged: readonly Pick<Judgement, 'verdict' | 'why'>[]): MatchVerdict => {
  const [first, second] = judged
  if (!first) return 'new'
  if (first.verdict !== 'same' || second?.verdict !== 'same') return first.verdict
  return first.why.includes('document') && !second.why.includes('document') ? 'same' : 'ask'
}
