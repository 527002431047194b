import type { FrozenFigure } from '@kapok/contract/figures/schema'
import { type BothLanguages, formatNumber } from '../../../i18n/index.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { usePlaybook } from '../usePlaybook.ts'
import { type Piece, piecesOf, textOfPieces } from './pieces.ts'

/** The lines of a bulletin in the reader's language: for the screen, and as text for a chat group. */
export function useBulletinLines(
  template: string,
  title: BothLanguages | undefined,
  lines: readonly BothLanguages[],
  figures: readonly FrozenFigure[],
) {
  const f = useFormat()
  const { templates } = usePlaybook()
  const patterns = templates.find(({ code }) => code === template)?.lines ?? []
  const pieces: Piece[][] = lines.map((line, at) => {
    const pattern = patterns[at]
    return piecesOf(f.pick(line), pattern && f.pick(pattern), figures, formatNumber)
  })
  const heading = title ? f.pick(title) : ''
  return { title: heading, pieces, plain: [heading, ...pieces.map(textOfPieces)].join('\n') }
}
