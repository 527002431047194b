// Stands here only until the module is whole; its author overwrites this file.
import { figures as contract } from '@kapok/contract/figures/contract'
import { permit } from '#platform/access/permit.ts'
import type { Module } from '#platform/module.ts'
import { alone, open, type Operation, operations } from '#platform/operations.ts'

export { foldFigures } from './cube/fold.ts'
export { verifyFigures } from './cube/verify.ts'
const not = () => Promise.reject(new Error('figures is being written'))
export const figures: Module = {
  name: 'figures',
  operations: operations(
    contract,
    Object.fromEntries(Object.keys(contract).map((key) => [key, key === 'freezeBulletin' ? alone(permit('signed-in', 'anywhere'), not) : open(permit('signed-in', 'anywhere'), not)])) as Record<keyof typeof contract, Operation>,
  ),
}
