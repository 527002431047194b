import type { ReactNode } from 'react'

type DoorSectionProps = { title: string; action?: ReactNode; children: ReactNode }

/** A part of the card: a small heading, what can be done to it at the right. */
export function DoorSection({ title, action, children }: DoorSectionProps) {
  return (
    <section className="k-door-section">
      <header>
        <h3>{title}</h3>
        {action}
      </header>
      {children}
    </section>
  )
}
