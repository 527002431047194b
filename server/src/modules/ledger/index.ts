import type { Module } from '#platform/module.ts'
import './problems.ts'
import { routes } from './routes.ts'

export { type NewEntry, post } from './post.ts'
export { reverseSource } from './reverse.ts'
export const ledger: Module = { name: 'ledger', operations: routes }
