import { useEffect, useLayoutEffect, useRef } from 'react'
import { addLayer, refreshLayers, type Shortcut } from './shortcuts.ts'

/** Registers the keys of a page or part for as long as it is on screen; `?` lists them. */
export function useShortcuts(shortcuts: readonly Shortcut[]) {
  const layer = useRef(shortcuts)
  const shown = shortcuts.map((each) => `${each.keys} ${each.label} ${each.disabled ?? false}`).join('\n')
  useLayoutEffect(() => {
    layer.current = shortcuts
  })
  useEffect(() => addLayer(layer), [])
  useEffect(refreshLayers, [shown])
}
