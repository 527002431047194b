import type { Module } from '#platform/module.ts'
import './problems.ts'
import { routes } from './routes.ts'

export { entriesGiven, entriesOfPerson, giveEntries } from './give-entries.ts'
export { type EntryRow, type NewEntry, post } from './post.ts'
export { entriesOfSource, type StandingEntry } from './queries.ts'
export { reverse, reverseSource } from './reverse.ts'
export { mayReverse } from './rules.ts'
export const ledger: Module = { name: 'ledger', operations: routes }
