import type { Module } from '#platform/module.ts'
import './problems.ts'
import { routes } from './routes.ts'

export { getArea, getOrganisation } from './store.ts'
export const places: Module = { name: 'places', operations: routes }
