import type { FrozenFigure } from '@kapok/contract/figures/schema'
import type { api, OutputOf } from '../../../api/index.ts'

export type Standing = OutputOf<typeof api.figures.getBulletin>['standing'][number]
export type StandingByKey = ReadonlyMap<string, Standing>

/** By how much a published figure was corrected; null where no entries stand behind it. */
export const correctionOf = (figure: FrozenFigure, standing: StandingByKey): number | null => {
  const corrected = standing.get(figure.key)?.corrected ?? null
  return corrected === null ? null : Math.round((corrected - figure.value) * 10) / 10
}
