import { defineText } from '../catalogue.ts'
import { rostersEn } from './rosters.en.ts'
import { rostersZh } from './rosters.zh.ts'

export const rostersText = defineText(rostersZh, rostersEn)
