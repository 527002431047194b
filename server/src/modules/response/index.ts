import type { Module } from '#platform/module.ts'
import './problems.ts'
import { routes } from './routes.ts'

export { findPlaybook, listPlaybooks } from './playbooks.ts'
export { dayNumber } from './rules.ts'
export { getResponse } from './store.ts'
export const response: Module = { name: 'response', operations: routes }
