import type { ReactNode } from 'react'
import { Link } from './Link.tsx'
import './listRow.css'

export type ListRowProps = {
  /** Stands first and is looked for first: a number, a time. */
  lead: string
  leadNote?: string | undefined
  title: string
  titleNote?: string | undefined
  note?: ReactNode
  tag?: ReactNode
  /** At the thumb: a CallButton. */
  end?: ReactNode
  href?: string | undefined
  onOpen?: (() => void) | undefined
}

/** One row of a phone list, 68 px or more. The row opens; what stands at its end is a target of its own. */
export function ListRow({ lead, leadNote, title, titleNote, note, tag, end, href, onOpen }: ListRowProps) {
  const inside = (
    <>
      <span className="k-row-lead">
        {lead}
        {leadNote !== undefined && <small>{leadNote}</small>}
      </span>
      <span className="k-row-words">
        <span className="k-row-title">
          {title} {titleNote !== undefined && <small>{titleNote}</small>}
        </span>
        {note !== undefined && <span className="k-row-note">{note}</span>}
      </span>
      {tag}
    </>
  )
  return (
    <div className="k-row">
      {href !== undefined ? (
        <Link className="k-row-main" href={href}>
          {inside}
        </Link>
      ) : (
        <button type="button" className="k-bare k-row-main" onClick={onOpen}>
          {inside}
        </button>
      )}
      {end}
    </div>
  )
}
