import { intake } from './intake.ts'
import { work } from './work.ts'

export const lists = { ...intake, ...work }
