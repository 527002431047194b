import type { Module } from '#platform/module.ts'
import { jobs } from './jobs.ts'
import './problems.ts'
import { routes } from './routes.ts'

export const lists: Module = { name: 'lists', operations: routes, jobs }
