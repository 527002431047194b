import { defineText } from '../catalogue.ts'
import { peopleEn } from './people.en.ts'
import { peopleZh } from './people.zh.ts'

export const peopleText = defineText(peopleZh, peopleEn)
