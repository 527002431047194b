import type { Module } from '#platform/module.ts'
import { jobs } from './jobs.ts'
import './problems.ts'
import { routes } from './routes.ts'

export { foldFigures } from './cube/fold.ts'
export { type FigureFault, verifyFigures } from './cube/verify.ts'
export const figures: Module = { name: 'figures', operations: routes, jobs }
