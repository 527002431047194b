import type { TextOf } from '../catalogue.ts'
import type { closeZh } from './close.zh.ts'

export const closeEn: TextOf<typeof closeZh> = {}
