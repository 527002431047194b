import type { Module } from '#platform/module.ts'
import './problems.ts'
import { routes } from './routes.ts'

export const calling: Module = { name: 'calling', operations: routes }
