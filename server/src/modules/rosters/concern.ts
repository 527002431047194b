import type { Flag } from '@kapok/contract/rosters/schema'

const concernLabel = { zh: '有情况', en: 'Concern' }

/** Flags without what somebody wrote of a person: the label of one raised by hand is what they saw. */
export const withoutWords = (flags: readonly Flag[]): Flag[] =>
  flags.map((flag) => (flag.code === 'concern' ? { ...flag, label: concernLabel } : flag))
