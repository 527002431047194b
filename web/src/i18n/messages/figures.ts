import { defineText } from '../catalogue.ts'
import { figuresEn } from './figures.en.ts'
import { figuresZh } from './figures.zh.ts'

export const figuresText = defineText(figuresZh, figuresEn)
