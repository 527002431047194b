/** Chain lists (接龙): text copied from a chat group read, its versions merged, written back, and handed on as a table. */
export { quantityText } from './amounts.ts'
export { changesOf, type VersionChanges } from './changes.ts'
export { type EntryCells, fixEntry, readLeftover } from './fix.ts'
export {
  type ChainAnswers,
  type ChainConflict,
  type ChainOption,
  type MergedChain,
  type MergedEntry,
  mergeChains,
  type Said,
} from './merge.ts'
export { looksLikeChain, readChain } from './read.ts'
export { splitVersions } from './split.ts'
export { CHAIN_COLUMNS, type ChainTable, chainCells, chainTable } from './table.ts'
export type { Chain, ChainDoubt, ChainEntry, ChainQuantity, Confidence } from './types.ts'
export { type ChainDraft, writeChain } from './write.ts'
