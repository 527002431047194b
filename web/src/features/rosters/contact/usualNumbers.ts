import type { NumberQuestion } from './numberText.ts'

/** Readings that one tap can give, by the code of the question; an emergency's own questions just have the keypad. */
const usual: Record<string, readonly number[]> = {
  temperature: [36.2, 36.4, 36.5, 36.6, 36.8],
  medicine_days: [1, 3, 7, 14, 30],
}

/** Chips beside a number: what is usual, never filled in by itself. */
export const usualNumbers = ({ code, least, most }: NumberQuestion): readonly number[] =>
  (usual[code] ?? []).filter((value) => value >= least && value <= most)

/** Where `+` and `−` begin while nothing is entered: last time's number, or the middle of the usual ones. */
export function firstNumber(question: NumberQuestion, last: number | undefined): number {
  const chips = usualNumbers(question)
  return last ?? chips[Math.floor(chips.length / 2)] ?? question.least
}
