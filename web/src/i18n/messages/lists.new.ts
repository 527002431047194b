import { defineText } from '../catalogue.ts'
import { listsNewEn } from './lists.new.en.ts'
import { listsNewZh } from './lists.new.zh.ts'

export const listsNewText = defineText(listsNewZh, listsNewEn)
