import { defineText } from '../catalogue.ts'
import { closeEn } from './close.en.ts'
import { closeZh } from './close.zh.ts'

export const closeText = defineText(closeZh, closeEn)
