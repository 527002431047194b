import type { KeyboardEvent, RefObject } from 'react'

type TableItem<Row> = { id: string; original: Row; toggleSelected: () => void }

type RowKeys<Row> = {
  rows: readonly TableItem<Row>[]
  active: string | undefined
  setActive: (id: string) => void
  box: RefObject<HTMLElement | null>
  scrollTo: (index: number) => void
  onOpen: ((row: Row) => void) | undefined
  /** Details are open: moving shows the details of the next row at once. */
  following: boolean
  selecting: boolean
}

/** Up, down, home, end move between rows; enter opens, space selects. */
export function useRowKeys<Row>(props: RowKeys<Row>) {
  const { rows, active, setActive, box, scrollTo, onOpen, following, selecting } = props
  const move = (to: number) => {
    const index = Math.max(0, Math.min(rows.length - 1, to))
    const row = rows[index]
    if (!row) return
    setActive(row.id)
    scrollTo(index)
    if (following) onOpen?.(row.original)
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row.id)}"]`)?.focus())
  }
  return (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLTableRowElement)) return
    const at = rows.findIndex((row) => row.id === active)
    const row = rows[at]
    if (event.key === 'ArrowDown') move(at + 1)
    else if (event.key === 'ArrowUp') move(at - 1)
    else if (event.key === 'Home') move(0)
    else if (event.key === 'End') move(rows.length - 1)
    else if (event.key === 'Enter' && row) onOpen?.(row.original)
    else if (event.key === ' ' && row && selecting) row.toggleSelected()
    else return
    event.preventDefault()
  }
}
