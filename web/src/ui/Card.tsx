import type { ReactNode } from 'react'
import './card.css'

export type CardProps = {
  title?: string | undefined
  /** Small and grey after the title. */
  sub?: ReactNode
  /** At the right of the title: a Segmented, a link. */
  tools?: ReactNode
  footer?: ReactNode
  children: ReactNode
  /** Children reach the edges: tables, lists. */
  flush?: boolean | undefined
}

export function Card({ title, sub, tools, footer, children, flush }: CardProps) {
  return (
    <section className="k-card" data-flush={flush || undefined}>
      {(title !== undefined || tools !== undefined) && (
        <header className="k-card-head">
          {title !== undefined && (
            <h2>
              {title} {sub !== undefined && <small>{sub}</small>}
            </h2>
          )}
          {tools}
        </header>
      )}
      <div className="k-card-body">{children}</div>
      {footer !== undefined && <footer className="k-card-foot">{footer}</footer>}
    </section>
  )
}
