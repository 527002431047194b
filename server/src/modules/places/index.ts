import type { Module } from '#platform/module.ts'
import './problems.ts'
import { routes } from './routes.ts'

export { findArea, getArea } from './store.ts'
export const places: Module = { name: 'places', operations: routes }
