import type { ReactNode } from 'react'
import { formatDateTime, useText } from '../i18n/index.ts'
import { uiText } from '../i18n/messages/ui.ts'
import './printSheet.css'

export type PrintSheetProps = {
  title: string
  sub?: ReactNode
  paper?: 'a4' | 'a4-landscape' | 'a3-landscape' | undefined
  /** Lines for names and signatures at the end. */
  signatures?: readonly string[] | undefined
  footer?: string | undefined
  children: ReactNode
  /** The moment it was made; default: now. */
  at?: Date | undefined
}

/** A page of paper, black and white first. On screen it looks like one; printed, the frame around it is gone. */
export function PrintSheet({ title, sub, paper = 'a4', signatures, footer, children, at }: PrintSheetProps) {
  const t = useText(uiText)
  return (
    <article tabIndex={0} className="k-paper" data-paper={paper}>
      <header>
        <h1>{title}</h1>
        {sub !== undefined && <p>{sub}</p>}
      </header>
      {children}
      {signatures && (
        <ul className="k-paper-sign">
          {signatures.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
      <footer>
        <span>{footer}</span>
        <span>{t.print.at(formatDateTime(at ?? new Date()))}</span>
      </footer>
    </article>
  )
}
