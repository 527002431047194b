import type { DueRow } from '@kapok/contract/rosters/schema'
import type { Words } from './doorLine.ts'

/** `女 · 81`, `4 人`. */
export const whoText = ({ subject, members, sex, age }: DueRow, { t, c }: Words): string =>
  subject === 'household'
    ? t.people(members)
    : [c.sex[sex], age === null ? '' : String(age)].filter(Boolean).join(' · ')
