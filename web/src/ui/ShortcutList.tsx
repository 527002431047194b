import { useSyncExternalStore } from 'react'
import { useText } from '../i18n/index.ts'
import { uiText } from '../i18n/messages/ui.ts'
import { Dialog } from './Dialog.tsx'
import { Keys } from './Keys.tsx'
import { activeShortcuts, onShortcutsChange } from './shortcuts.ts'

/** Every key that does something just now. */
export function ShortcutList({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useText(uiText)
  const shortcuts = useSyncExternalStore(onShortcutsChange, activeShortcuts, activeShortcuts)
  return (
    <Dialog opened={opened} onClose={onClose} title={t.shortcuts.title}>
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
