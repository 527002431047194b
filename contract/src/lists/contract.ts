import { intake } from './intake.ts'

export const lists = { ...intake }
