import { defineText } from '../catalogue.ts'
import { appEn } from './app.en.ts'
import { appZh } from './app.zh.ts'

export const appText = defineText(appZh, appEn)
