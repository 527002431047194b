import { defineText } from '../catalogue.ts'
import { paperEn } from './my-day.paper.en.ts'
import { paperZh } from './my-day.paper.zh.ts'

export const paperText = defineText(paperZh, paperEn)
