import type { Module } from '#platform/module.ts'
import { routesWith, type Services } from './routes.ts'

export const createSync = (services: Services): Module => ({ name: 'sync', operations: routesWith(services) })
