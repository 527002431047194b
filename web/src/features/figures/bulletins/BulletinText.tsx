import type { FrozenFigure } from '@kapok/contract/figures/schema'
import { Link } from '../../../ui/Link.tsx'
import type { Piece } from './pieces.ts'

type BulletinTextProps = {
  title: string
  lines: readonly (readonly Piece[])[]
  hrefOf: (figure: FrozenFigure) => string
  /** Figures that are not what they were. */
  changed?: ReadonlySet<string> | undefined
}

/** A bulletin as it is read; every figure in it opens its records. */
export function BulletinText({ title, lines, hrefOf, changed }: BulletinTextProps) {
  return (
    <div className="k-fig-text">
      <p>
        <b>{title}</b>
      </p>
      {lines.map((line, at) => (
        <p key={at}>
          {line.map(({ text, figure }, index) =>
            figure ? (
              <Link
                key={index}
                className="k-fig-quoted"
                href={hrefOf(figure)}
                data-changed={changed?.has(figure.key) || undefined}
              >
                {text}
              </Link>
            ) : (
              text
            ),
          )}
        </p>
      ))}
    </div>
  )
}
