import { useEffect, useState, useSyncExternalStore } from 'react'
import { useText } from '../i18n/index.ts'
import { uiText } from '../i18n/messages/ui.ts'
import { Dialog } from './Dialog.tsx'
import { Keys } from './Keys.tsx'
import { activeShortcuts, onShortcutsChange, pressed } from './shortcuts.ts'
import { useShortcuts } from './useShortcuts.ts'

/** Listens for keys and shows the list on `?`. Mounted once, by AppFrame. */
export function ShortcutsHost() {
  const t = useText(uiText)
  const [opened, setOpened] = useState(false)
  const shortcuts = useSyncExternalStore(onShortcutsChange, activeShortcuts, activeShortcuts)
  useShortcuts([{ keys: '?', label: t.shortcuts.help, run: () => setOpened((was) => !was) }])
  useEffect(() => {
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [])
  return (
    <Dialog opened={opened} onClose={() => setOpened(false)} title={t.shortcuts.title}>
      <ul className="k-shortcuts">
        {shortcuts.toReversed().map((shortcut) => (
          <li key={shortcut.keys}>
            <span>{shortcut.label}</span>
            <Keys keys={shortcut.keys} />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
