import { defineText } from '../catalogue.ts'
import { identityEn } from './identity.en.ts'
import { identityZh } from './identity.zh.ts'

export const identityText = defineText(identityZh, identityEn)
