import { defineText } from '../catalogue.ts'
import { mergeEn } from './merge.en.ts'
import { mergeZh } from './merge.zh.ts'

export const mergeText = defineText(mergeZh, mergeEn)
