import { defineText } from '../catalogue.ts'
import { callsEn } from './calls.en.ts'
import { callsZh } from './calls.zh.ts'

export const callsText = defineText(callsZh, callsEn)
