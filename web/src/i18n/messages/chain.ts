import { defineText } from '../catalogue.ts'
import { chainEn } from './chain.en.ts'
import { chainZh } from './chain.zh.ts'

export const chainText = defineText(chainZh, chainEn)
