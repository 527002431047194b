import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { medianOf, type Result } from './result.ts'

const ROUNDS = 3
const program = new URL('export-run.ts', import.meta.url).pathname
type Run = { seconds: number; grownMb: number }

const run = async (format: 'xlsx' | 'csv'): Promise<Run> =>
  JSON.parse((await promisify(execFile)(process.execPath, [program, format])).stdout) as Run

/** P7: 100,000 rows of 20 columns as .xlsx, beside the same rows as plain CSV in the same run. */
export const benchExport = async (): Promise<Result[]> => {
  const workbooks: Run[] = []
  const texts: Run[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    texts.push(await run('csv'))
    workbooks.push(await run('xlsx'))
  }
  const figure = (name: string, of: keyof Run, unit: string, most: number): Result => {
    const values = workbooks.map((one) => one[of])
    const median = medianOf(values)
    const reference = medianOf(texts.map((one) => one[of]))
    return {
      id: 'P7',
      name,
      median,
      unit,
      min: Math.min(...values),
      max: Math.max(...values),
      reference,
      ratio: median / reference,
      bar: `≤ ${most} ${unit}`,
      pass: median <= most,
    }
  }
  return [
    figure('export 100,000 rows to .xlsx', 'seconds', 's', 20),
    figure('memory growth meanwhile', 'grownMb', 'MB', 256),
  ]
}
