import { defineText } from '../catalogue.ts'
import { listsBatchEn } from './lists.batch.en.ts'
import { listsBatchZh } from './lists.batch.zh.ts'

export const listsBatchText = defineText(listsBatchZh, listsBatchEn)
