import { numberText, partsOf } from '@kapok/contract/figures/rules'
import type { FrozenFigure } from '@kapok/contract/figures/schema'
import { Link } from '../../../ui/Link.tsx'

type BulletinTextProps = {
  title: string
  lines: readonly string[]
  figures: readonly FrozenFigure[]
  hrefOf: (figure: FrozenFigure) => string
  /** Figures that are not what they were. */
  changed?: ReadonlySet<string> | undefined
}

/** A bulletin as it is read; every figure in it opens its records. */
export function BulletinText({ title, lines, figures, hrefOf, changed }: BulletinTextProps) {
  return (
    <div className="k-fig-text">
      <p>
        <b>{title}</b>
      </p>
      {lines.map((line, at) => (
        <p key={at}>
          {partsOf(line).map((part, index) => {
            if ('text' in part) return part.text
            const figure = figures.find(({ key }) => key === part.key)
            const text = numberText(part.value)
            if (!figure) return <b key={index}>{text}</b>
            return (
              <Link
                key={index}
                className="k-fig-quoted"
                href={hrefOf(figure)}
                data-changed={changed?.has(part.key) || undefined}
              >
                {text}
              </Link>
            )
          })}
        </p>
      ))}
    </div>
  )
}
