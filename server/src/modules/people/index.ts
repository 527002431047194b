import type { Module } from '#platform/module.ts'
import './problems.ts'
import { routes } from './routes.ts'

export { addressText, type DoorParts } from './address.ts'
export { type CardContext, personCard } from './card.ts'
export { type Dialled, dialNumbers } from './dial.ts'
export { householdMembers, type Member } from './households.ts'
export { insertPeople } from './insert-people.ts'
export { type Candidate, findKnown } from './known.ts'
export { seesRecord } from './policy.ts'
export { addToRoster, type Listed, takeOffRoster } from './rosters.ts'
export type { NewDocument, NewPerson, NewPhone, NewRelation, NewTag } from './rows.ts'
export const people: Module = { name: 'people', operations: routes }
