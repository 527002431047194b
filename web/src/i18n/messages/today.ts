import { defineText } from '../catalogue.ts'
import { todayEn } from './today.en.ts'
import { todayZh } from './today.zh.ts'

export const todayText = defineText(todayZh, todayEn)
