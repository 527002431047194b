import { defineText } from '../../i18n/index.ts'
import { kitEn } from './kit.en.ts'
import { kitZh } from './kit.zh.ts'

export const kitText = defineText(kitZh, kitEn)
