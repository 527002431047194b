import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'
import { Link } from './Link.tsx'
import './chip.css'

export type ChipProps = {
  children: ReactNode
  tone?: 'plain' | 'warn' | 'danger' | 'brand' | undefined
  icon?: IconName | undefined
  href?: string | undefined
  onClick?: (() => void) | undefined
  /** A chip that is switched on and off: a filter. */
  chosen?: boolean | undefined
}

/** A small round thing: a state that can be opened, or a filter. */
export function Chip({ children, tone = 'plain', icon, href, onClick, chosen }: ChipProps) {
  const inside = (
    <>
      {icon && <Icon name={icon} size={14} />}
      <span className="k-chip-text">{children}</span>
    </>
  )
  if (href !== undefined) {
    return (
      <Link className="k-chip" data-tone={tone} href={href}>
        {inside}
      </Link>
    )
  }
  if (onClick) {
    return (
      <button type="button" className="k-chip" data-tone={tone} onClick={onClick} aria-pressed={chosen}>
        {inside}
      </button>
    )
  }
  return (
    <span className="k-chip" data-tone={tone}>
      {inside}
    </span>
  )
}
