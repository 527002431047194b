import type { FrozenFigure } from '@kapok/contract/figures/schema'

/** Part of a line: words, or a figure in it. */
export type Piece = { text: string; figure?: FrozenFigure | undefined }

const PLACE = /\{\{(\w+)\}\}/

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/**
 * Where the figures stand in a line of a bulletin: at the places of its template. A line that no longer fits the
 * template (the playbook has changed since) stays words.
 */
export function piecesOf(
  line: string,
  template: string | undefined,
  figures: readonly FrozenFigure[],
  format: (value: number) => string,
): Piece[] {
  const figureOf = (key: string | undefined) => figures.find((figure) => figure.key === key)
  if (PLACE.test(line)) {
    return line.split(/\{\{(\w+)\}\}/).map((part, index) => {
      const figure = index % 2 === 1 ? figureOf(part) : undefined
      return figure ? { text: format(figure.value), figure } : { text: part }
    })
  }
  const parts = template?.split(/\{\{(\w+)\}\}/) ?? []
  const pattern = parts.map((part, index) => (index % 2 === 1 ? '(.*?)' : `(${escaped(part)})`)).join('')
  const match = parts.length > 1 ? new RegExp(`^${pattern}$`).exec(line) : null
  if (!match) return [{ text: line }]
  return match.slice(1).map((text, index) => ({ text, figure: index % 2 === 1 ? figureOf(parts[index]) : undefined }))
}

export const textOfPieces = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('')
