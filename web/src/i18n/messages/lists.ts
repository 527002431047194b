import { defineText } from '../catalogue.ts'
import { listsEn } from './lists.en.ts'
import { listsZh } from './lists.zh.ts'

export const listsText = defineText(listsZh, listsEn)
