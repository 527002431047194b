import { useEffect, useState } from 'react'
import { useText } from '../i18n/index.ts'
import { uiText } from '../i18n/messages/ui.ts'
import { onDemand } from './onDemand.tsx'
import { pressed } from './shortcuts.ts'
import { useShortcuts } from './useShortcuts.ts'

const ShortcutList = onDemand(async () => (await import('./ShortcutList.tsx')).ShortcutList)

/** Listens for keys and shows the list on `?`. Mounted once, by AppFrame. */
export function ShortcutsHost() {
  const t = useText(uiText)
  const [opened, setOpened] = useState(false)
  useShortcuts([{ keys: '?', label: t.shortcuts.help, run: () => setOpened((was) => !was) }])
  useEffect(() => {
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [])
  return <ShortcutList opened={opened} onClose={() => setOpened(false)} />
}
