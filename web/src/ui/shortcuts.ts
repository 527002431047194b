/**
 * The keys of the page that is open. What was registered last wins, so a sheet's `enter` stands before its list's; when the
 * sheet closes, the list has it back.
 */
export type Shortcut = {
  /** `ctrl+k`, `f1`, `?`, `enter`, `space`, `up`, `3`; ctrl also means ⌘. */
  keys: string
  label: string
  run: () => void
  /** Also while somebody is typing. Combinations with ctrl and the F keys always are. */
  whileTyping?: boolean | undefined
  disabled?: boolean | undefined
}

const layers: { current: readonly Shortcut[] }[] = []
const listeners = new Set<() => void>()
let snapshot: readonly Shortcut[] = []

function changed() {
  const seen = new Set<string>()
  snapshot = layers
    .toReversed()
    .flatMap((layer) => layer.current)
    .filter((each) => !each.disabled && !seen.has(each.keys) && seen.add(each.keys))
  for (const listener of listeners) listener()
}

export function addLayer(layer: { current: readonly Shortcut[] }) {
  layers.push(layer)
  changed()
  return () => {
    layers.splice(layers.indexOf(layer), 1)
    changed()
  }
}

export const refreshLayers = changed
export const activeShortcuts = (): readonly Shortcut[] => snapshot

export function onShortcutsChange(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

const NAMES: Record<string, string> = {
  ' ': 'space',
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

function keysOf(event: KeyboardEvent): string {
  const key = NAMES[event.key] ?? event.key.toLowerCase()
  const parts = [event.ctrlKey || event.metaKey ? 'ctrl' : '', event.altKey ? 'alt' : '']
  // shift is already in characters such as `?`
  if (event.shiftKey && event.key.length > 1) parts.push('shift')
  return [...parts.filter(Boolean), key].join('+')
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  !(target instanceof HTMLInputElement && /^(checkbox|radio|button)$/.test(target.type))

const isPressable = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('button, a, summary, [role="menuitem"]') !== null

/** Runs the shortcut that this key means now; answers whether there was one. */
export function pressed(event: KeyboardEvent): boolean {
  if (event.isComposing || event.defaultPrevented) return false
  const keys = keysOf(event)
  const shortcut = snapshot.find((each) => each.keys === keys)
  if (!shortcut) return false
  const always = shortcut.whileTyping || keys.startsWith('ctrl+') || /^f\d+$/.test(keys)
  if (!always && isTyping(event.target)) return false
  if ((keys === 'enter' || keys === 'space') && isPressable(event.target)) return false
  event.preventDefault()
  shortcut.run()
  return true
}
