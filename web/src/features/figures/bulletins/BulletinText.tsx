import { numberText, partsOf } from '@kapok/contract/figures/rules'
import type { FrozenFigure } from '@kapok/contract/figures/schema'
import { Fragment } from 'react'
import { useText } from '../../../i18n/index.ts'
import { figuresText } from '../../../i18n/messages/figures.ts'
import { Link } from '../../../ui/Link.tsx'

type BulletinTextProps = {
  title: string
  lines: readonly string[]
  figures: readonly FrozenFigure[]
  hrefOf: (figure: FrozenFigure) => string
  /** What the figures are now; said beside those that are not what they were. */
  now?: ReadonlyMap<string, number> | undefined
}

/** A bulletin as it is read; every figure in it opens its records. */
export function BulletinText({ title, lines, figures, hrefOf, now }: BulletinTextProps) {
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
            const is = now?.get(part.key)
            const text = numberText(part.value)
            if (!figure) return <b key={index}>{text}</b>
            return (
              <Fragment key={index}>
                <Link className="k-fig-quoted" href={hrefOf(figure)}>
                  {text}
                </Link>
                {is !== undefined && is !== part.value && (
                  <small className="k-fig-now">{t.bulletin.isNow(numberText(is))}</small>
                )}
              </Fragment>
            )
          })}
        </p>
      ))}
    </div>
  )
}
