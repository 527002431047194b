import type { ReactNode } from 'react'
import './status.css'

export type TagProps = { children: ReactNode; tone?: 'plain' | 'good' | 'warn' | 'danger' | undefined }

const STATUS = { plain: 'untried', good: 'reached', warn: 'tried', danger: 'flagged' } as const

/** A short word about something: a property, a deadline. For the five statuses use StatusTag. */
export function Tag({ children, tone = 'plain' }: TagProps) {
  return (
    <span className="k-tag" data-status={STATUS[tone]}>
      {children}
    </span>
  )
}
