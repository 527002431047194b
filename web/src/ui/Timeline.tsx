import type { ReactNode } from 'react'
import { StatusMark } from './StatusMark.tsx'
import './timeline.css'

export type TimelineItem = {
  key: string
  title: string
  /** When and who, small. */
  note?: ReactNode
  children?: ReactNode
  state: 'done' | 'now' | 'todo' | 'problem'
}

const MARKS = { done: 'reached', problem: 'flagged' } as const

/** What happened and what comes, one under the other. */
export function Timeline({ items, label }: { items: readonly TimelineItem[]; label: string }) {
  return (
    <ol className="k-timeline" aria-label={label}>
      {items.map((item) => (
        <li
          key={item.key}
          data-state={item.state}
          {...(item.state === 'now' ? { 'aria-current': 'step' as const } : {})}
        >
          <i aria-hidden>
            {(item.state === 'done' || item.state === 'problem') && <StatusMark status={MARKS[item.state]} />}
          </i>
          <div>
            <b>{item.title}</b>
            {item.note !== undefined && <small>{item.note}</small>}
            {item.children}
          </div>
        </li>
      ))}
    </ol>
  )
}
