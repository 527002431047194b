import type { Module } from '#platform/module.ts'
import './problems.ts'
import { routes } from './routes.ts'

export { doorAddress } from './address.ts'
export { personCard } from './card.ts'
export { dialledNumbers, dialNumbers } from './dial.ts'
export { householdMembers } from './households.ts'
export { insertPeople } from './insert-people.ts'
export { findKnown } from './known.ts'
export { seesRecord } from './policy.ts'
export { addToRoster, takeOffRoster } from './rosters.ts'
export type { NewPerson } from './rows.ts'
export const people: Module = { name: 'people', operations: routes }
