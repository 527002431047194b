/**
 * Milliseconds to wait before try `attempt` (0 = the first repeat): doubles from one second up to `most`, and half of
 * it is chance, so that a whole district does not come back in the same second.
 */
export function backoff(attempt: number, most = 60_000, random: () => number = Math.random): number {
  const full = Math.min(most, 1000 * 2 ** Math.min(attempt, 20))
  return Math.round(full / 2 + (full / 2) * random())
}
