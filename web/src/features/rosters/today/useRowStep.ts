import type { RefObject } from 'react'
import { useText } from '../../../i18n/index.ts'
import { todayText } from '../../../i18n/messages/today.ts'
import { useShortcuts } from '../../../ui/useShortcuts.ts'

/** `j` and `k` move as the arrows do, from wherever one is on the page; the first press goes to the first row. */
export function useRowStep(box: RefObject<HTMLElement | null>) {
  const t = useText(todayText)
  const step = (key: 'ArrowDown' | 'ArrowUp') => {
    const focused = document.activeElement
    const row =
      focused instanceof HTMLElement && box.current?.contains(focused) ? focused.closest('tr[data-row]') : null
    if (row) row.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    else box.current?.querySelector<HTMLElement>('tr[data-row][tabindex="0"]')?.focus()
  }
  useShortcuts([
    { keys: 'j', label: t.list.next, run: () => step('ArrowDown') },
    { keys: 'k', label: t.list.previous, run: () => step('ArrowUp') },
  ])
}
