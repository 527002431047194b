import { defineText } from '../catalogue.ts'
import { placesEn } from './places.en.ts'
import { placesZh } from './places.zh.ts'

export const placesText = defineText(placesZh, placesEn)
