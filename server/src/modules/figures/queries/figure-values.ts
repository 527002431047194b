import type { FigureValues } from '@kapok/contract/figures/schema'
import { type Amounts, nothing } from '../cube/cells.ts'
import { nobody, type People } from '../cube/people.ts'

export const valuesOf = (amounts: Amounts = nothing, { people, households }: People = nobody): FigureValues => ({
  personTimes: amounts.named + amounts.scanned + amounts.tallied,
  people,
  households,
  ...amounts,
})
