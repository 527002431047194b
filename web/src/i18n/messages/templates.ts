import { defineText } from '../catalogue.ts'
import { templatesEn } from './templates.en.ts'
import { templatesZh } from './templates.zh.ts'

export const templatesText = defineText(templatesZh, templatesEn)
