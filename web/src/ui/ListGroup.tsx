import type { ReactNode } from 'react'
import './listRow.css'

/** Rows under a small heading: a place, a time of day. */
export function ListGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="k-list">
      <h2 className="k-list-title">{title}</h2>
      {children}
    </section>
  )
}
