import type { ReactNode } from 'react'

export type NavItem = {
  key: string
  label: string
  href: string
  /** What waits there; 0 and undefined show nothing. */
  count?: number | undefined
  /** The count is red: something there will not wait. */
  urgent?: boolean | undefined
}

export type ScopePick = {
  value: string
  options: readonly { value: string; label: string; note?: string | undefined }[]
  onChange: (value: string) => void
}

/** `pick`: there are several to choose from; without it the chip opens `href`. */
export type Banner = { label: string; href: string; pick?: (ScopePick & { more: string }) | undefined }

export type Freshness = {
  label: string
  /** Something is missing: devices not heard from, no network. */
  tone?: 'calm' | 'warn' | undefined
  href?: string | undefined
}

export type Unsent = { count: number; offline: boolean; href: string }

export type Me = {
  name: string
  role?: string | undefined
  menu: readonly ({ key: string; label: string } & ({ href: string } | { onClick: () => void }))[]
}

export type AppFrameProps = {
  brand: string
  /** Groups of the left rail, a line between them. */
  nav: readonly (readonly NavItem[])[]
  /** Tabs at the bottom of the phone. */
  tabs: readonly NavItem[]
  /** Keys of the item and the tab that are open. */
  current: string
  currentTab?: string | undefined
  /** The chip that stands over everything: what is going on and since when. */
  banner?: Banner | undefined
  scope?: ScopePick | undefined
  onSearch?: (() => void) | undefined
  searchHint?: string | undefined
  freshness?: Freshness | undefined
  unsent?: Unsent | undefined
  me: Me
  children: ReactNode
}

/** What PageHead needs from the frame on a phone, where each page draws the top itself. */
export type FrameTop = Pick<AppFrameProps, 'onSearch' | 'unsent'>
