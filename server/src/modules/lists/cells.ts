import { seal, unseal } from '#platform/crypto.ts'
import type { Keys } from '#platform/keys.ts'

const about = (batchId: string, line: number) => `batch-row:${batchId}:${line}`

/** The cells of a row as received, sealed to it. */
export const sealCells = (keys: Keys, batchId: string, line: number, cells: readonly string[]): Buffer =>
  seal(keys, JSON.stringify(cells), about(batchId, line))

export const openCells = (keys: Keys, batchId: string, row: { line: number; sealed: Buffer }): string[] =>
  JSON.parse(unseal(keys, row.sealed, about(batchId, row.line))) as string[]
