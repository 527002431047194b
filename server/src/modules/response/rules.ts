import { daysBetween } from '@kapok/contract/common/time'
import { isUnder } from '@kapok/contract/places/rules'

/** 第几天: 1 on the first day, 0 before it; it stops at the last. */
export const dayNumber = ({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }, today: string): number =>
  Math.max(0, daysBetween(startsOn, endsOn !== null && endsOn < today ? endsOn : today) + 1)

/** Areas without those that lie under another of them: nothing is in an emergency twice. */
export const outermost = (paths: readonly string[]): string[] =>
  [...new Set(paths)].filter((path, _, all) => !all.some((other) => other !== path && isUnder(path, other))).sort()
