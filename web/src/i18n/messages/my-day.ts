import { defineText } from '../catalogue.ts'
import { myDayEn } from './my-day.en.ts'
import { myDayZh } from './my-day.zh.ts'

export const myDayText = defineText(myDayZh, myDayEn)
