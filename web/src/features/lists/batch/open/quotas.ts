/** Rows over stations by how many workers each has, to the last row; those with nobody get none unless nobody has anybody. */
export function evenQuotas(rows: number, workers: readonly number[]): number[] {
  const all = workers.reduce((sum, each) => sum + each, 0)
  const weights = all > 0 ? workers : workers.map(() => 1)
  const whole = weights.reduce((sum, each) => sum + each, 0)
  if (whole === 0) return []
  let before = 0
  let given = 0
  return weights.map((weight) => {
    before += weight
    const upTo = Math.round((rows * before) / whole)
    const mine = upTo - given
    given = upTo
    return mine
  })
}
