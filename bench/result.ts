/** One measured figure beside its reference of the same run. */
export type Result = {
  id: string
  name: string
  median: number
  unit: string
  min: number
  max: number
  /** What it is compared with, in the same unit, measured in the same run; null where the bar is absolute. */
  reference: number | null
  /** median / reference. */
  ratio: number | null
  bar: string
  pass: boolean
}

export const medianOf = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

const digits = (value: number) =>
  Math.abs(value) >= 100 ? value.toFixed(0) : Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2)

/** `NAME median unit (min–max) ratio-to-reference` */
export const lineOf = (result: Result): string =>
  `${result.pass ? '✓' : '✗'} ${result.id.padEnd(4)} ${result.name}  ${digits(result.median)} ${result.unit} (${digits(result.min)}–${digits(result.max)})${result.ratio === null ? '' : `  ${result.ratio.toFixed(2)} × reference (${digits(result.reference ?? 0)})`}  bar: ${result.bar}`
