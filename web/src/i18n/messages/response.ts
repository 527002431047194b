import { defineText } from '../catalogue.ts'
import { responseEn } from './response.en.ts'
import { responseZh } from './response.zh.ts'

export const responseText = defineText(responseZh, responseEn)
