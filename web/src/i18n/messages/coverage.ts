import { defineText } from '../catalogue.ts'
import { coverageEn } from './coverage.en.ts'
import { coverageZh } from './coverage.zh.ts'

export const coverageText = defineText(coverageZh, coverageEn)
