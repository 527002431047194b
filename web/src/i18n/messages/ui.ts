import { defineText } from '../catalogue.ts'
import { uiEn } from './ui.en.ts'
import { uiZh } from './ui.zh.ts'

export const uiText = defineText(uiZh, uiEn)
