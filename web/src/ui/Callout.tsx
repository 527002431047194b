import type { ReactNode } from 'react'
import './callout.css'

export type CalloutProps = {
  title: string
  children?: ReactNode
  tone?: 'notice' | 'danger' | 'plain' | undefined
  action?: ReactNode
}

/** Something to know before going on. Not for errors: see ErrorCard. */
export function Callout({ title, children, tone = 'notice', action }: CalloutProps) {
  return (
    <div className="k-callout" data-tone={tone}>
      <div>
        <b>{title}</b>
        {children !== undefined && <div className="k-callout-text">{children}</div>}
      </div>
      {action}
    </div>
  )
}
