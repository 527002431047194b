import { numberText, partsOf } from '@kapok/contract/figures/rules'
import type { FrozenFigure } from '@kapok/contract/figures/schema'
import { Fragment } from 'react'
import { useText } from '../../../i18n/index.ts'
import { figuresText } from '../../../i18n/messages/figures.ts'
import { Link } from '../../../ui/Link.tsx'
import { correctionOf, type StandingByKey } from './standing.ts'

type BulletinTextProps = {
  title: string
  lines: readonly string[]
  figures: readonly FrozenFigure[]
  hrefOf: (figure: FrozenFigure) => string
  /** Said beside the figures that were corrected since. */
  corrected?: { standing: StandingByKey; hrefOf: (figure: FrozenFigure) => string } | undefined
}

/** A bulletin as it is read; every figure in it opens its records. */
export function BulletinText({ title, lines, figures, hrefOf, corrected }: BulletinTextProps) {
  const t = useText(figuresText)
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
            const by = corrected ? correctionOf(figure, corrected.standing) : null
            return (
              <Fragment key={index}>
                <Link className="k-fig-quoted" href={hrefOf(figure)}>
                  {text}
                </Link>
                {corrected && by !== null && by !== 0 && (
                  <Link className="k-fig-now" href={corrected.hrefOf(figure)}>
                    {t.bulletin.isCorrected(numberText(figure.value + by))}
                  </Link>
                )}
              </Fragment>
            )
          })}
        </p>
      ))}
    </div>
  )
}
