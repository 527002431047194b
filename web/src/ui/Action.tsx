import { Button } from '@mantine/core'
import { Icon, type IconName } from './Icon.tsx'
import { Keys } from './Keys.tsx'
import { Link } from './Link.tsx'
import { useShortcuts } from './useShortcuts.ts'
import './action.css'

export type ActionProps = {
  label: string
  onClick?: (() => void) | undefined
  /** Goes somewhere instead of doing something. */
  href?: string | undefined
  /** Shortcut, printed on the button and registered while it is shown. */
  keys?: string | undefined
  tone?: 'primary' | 'plain' | 'danger' | undefined
  icon?: IconName | undefined
  busy?: boolean | undefined
  disabled?: boolean | undefined
  wide?: boolean | undefined
  type?: 'button' | 'submit' | undefined
}

/** A button. One `primary` a screen. */
export function Action({ label, onClick, href, keys, tone = 'plain', icon, busy, disabled, wide, type }: ActionProps) {
  const press = () => onClick?.()
  useShortcuts(keys && onClick ? [{ keys, label, run: press, disabled: disabled || busy }] : [])
  const look = {
    className: 'k-action',
    variant: tone === 'plain' ? 'default' : 'filled',
    ...(tone === 'danger' ? { color: 'red' } : {}),
    ...(icon ? { leftSection: <Icon name={icon} size={16} /> } : {}),
    ...(keys ? { rightSection: <Keys keys={keys} /> } : {}),
    fullWidth: wide ?? false,
    loading: busy ?? false,
    disabled: disabled ?? false,
  }
  if (href !== undefined) {
    return (
      <Button {...look} renderRoot={(props) => <Link {...props} href={href} onClick={press} />}>
        {label}
      </Button>
    )
  }
  return (
    <Button {...look} type={type ?? 'button'} onClick={press}>
      {label}
    </Button>
  )
}
