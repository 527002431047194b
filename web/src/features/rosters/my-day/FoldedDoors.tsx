import { useState } from 'react'
import type { LocalDoor } from '../../../offline/index.ts'
import { Icon } from '../../../ui/Icon.tsx'

type FoldedDoorsProps = {
  title: string
  doors: readonly LocalDoor[]
  row: (door: LocalDoor, place: boolean) => React.ReactNode
}

/** Doors that want nothing now: one line until somebody looks. */
export function FoldedDoors({ title, doors, row }: FoldedDoorsProps) {
  const [open, setOpen] = useState(false)
  if (doors.length === 0) return null
  return (
    <section className="k-list md-folded">
      <h2>
        <button type="button" className="k-bare" aria-expanded={open} onClick={() => setOpen(!open)}>
          {title}
          <Icon name={open ? 'down' : 'right'} size={16} />
        </button>
      </h2>
      {open && doors.map((door) => row(door, true))}
    </section>
  )
}
