import { defineText } from '../catalogue.ts'
import { exportEn } from './export.en.ts'
import { exportZh } from './export.zh.ts'

export const exportText = defineText(exportZh, exportEn)
