import { defineText } from '../catalogue.ts'
import { contactEn } from './contact.en.ts'
import { contactZh } from './contact.zh.ts'

export const contactText = defineText(contactZh, contactEn)
