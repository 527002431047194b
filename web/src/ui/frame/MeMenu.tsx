import { Menu } from '@mantine/core'
import { useText } from '../../i18n/index.ts'
import { uiText } from '../../i18n/messages/ui.ts'
import { Link } from '../Link.tsx'
import type { Me } from './frameProps.ts'

export function MeMenu({ name, role, menu }: Me) {
  const t = useText(uiText)
  return (
    <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button type="button" className="k-chip">
          <span className="k-unseen">{t.frame.me}</span>
          <span>{role === undefined ? name : `${name} · ${role}`}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {menu.map((item) =>
          'href' in item ? (
            <Menu.Item key={item.key} renderRoot={(props) => <Link {...props} href={item.href} />}>
              {item.label}
            </Menu.Item>
          ) : (
            <Menu.Item key={item.key} onClick={item.onClick}>
              {item.label}
            </Menu.Item>
          ),
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
