/**
 * Byte strings of one statement as one parameter that travels as it is; a list of them would be written out in hexadecimal.
 * In SQL the n-th is `substring($bytes from at[n] for size[n])`; null stays null.
 */
export const packed = (values: readonly (Buffer | null)[]) => {
  const at: (number | null)[] = []
  const size: (number | null)[] = []
  const parts: Buffer[] = []
  let next = 1
  for (const value of values) {
    at.push(value === null ? null : next)
    size.push(value === null ? null : value.length)
    if (value === null) continue
    parts.push(value)
    next += value.length
  }
  return { bytes: Buffer.concat(parts), at, size }
}
