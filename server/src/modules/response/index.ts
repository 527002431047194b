import type { Module } from '#platform/module.ts'
import './problems.ts'
import { routes } from './routes.ts'

export { findPlaybook, listPlaybooks, PlaybookError } from './playbooks.ts'
export { dayNumber } from './rules.ts'
export { getResponse, type ResponseRow } from './store.ts'
export const response: Module = { name: 'response', operations: routes }
