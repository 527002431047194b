import type { NumberQuestion } from './numberText.ts'

/** Readings that one tap can give, by the code of the question; an emergency's own questions just have the keypad. */
const usual: Record<string, readonly number[]> = {
  temperature: [36.2, 36.4, 36.5, 36.6, 36.8],
  medicine_days: [1, 3, 7, 14, 30],
}

const AT_MOST = 5

/** Chips beside a number: last time's and what is usual, never filled in by itself. As many as fit in one line. */
export function usualNumbers({ code, least, most }: NumberQuestion, last: number | undefined): readonly number[] {
  const chips = (usual[code] ?? []).filter((value) => value >= least && value <= most)
  if (last === undefined || chips.length === 0 || chips.includes(last)) return chips
  const nearest = [...chips].sort((a, b) => Math.abs(a - last) - Math.abs(b - last)).slice(0, AT_MOST - 1)
  return [last, ...nearest].sort((a, b) => a - b)
}

/** Where `+` and `−` begin while nothing is entered: last time's number, or the middle of the usual ones. */
export function firstNumber(question: NumberQuestion, last: number | undefined): number {
  const chips = usualNumbers(question, undefined)
  return last ?? chips[Math.floor(chips.length / 2)] ?? question.least
}
