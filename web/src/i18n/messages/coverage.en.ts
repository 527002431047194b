import type { TextOf } from '../catalogue.ts'
import type { coverageZh } from './coverage.zh.ts'

export const coverageEn: TextOf<typeof coverageZh> = {}
