import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { useText } from '../../../i18n/index.ts'
import { figuresText } from '../../../i18n/messages/figures.ts'
import { Card } from '../../../ui/Card.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { Link } from '../../../ui/Link.tsx'
import { SideSheet } from '../../../ui/sheet/SideSheet.tsx'
import { useShortcuts } from '../../../ui/useShortcuts.ts'

type DetailPlaceProps = { title: string; sub: string; entries: string; onClose: () => void; children: ReactNode }

/** Beside the table where both have room, otherwise in a sheet over it. */
export function DetailPlace({ title, sub, entries, onClose, children }: DetailPlaceProps) {
  const t = useText(figuresText)
  const beside = useMediaQuery('(min-width: 1280px)', undefined, { getInitialValueInEffect: false })
  useShortcuts(beside ? [{ keys: 'escape', label: t.close, run: onClose }] : [])
  const all = <Link href={entries}>{t.detail.entries}</Link>
  if (!beside)
    return (
      <SideSheet opened onClose={onClose} title={title} sub={sub}>
        <div className="k-fig-detail">
          {children}
          <p>{all}</p>
        </div>
      </SideSheet>
    )
  return (
    <Card
      title={title}
      sub={sub}
      footer={all}
      tools={
        <button type="button" className="k-round k-fig-close" aria-label={t.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      }
    >
      <div className="k-fig-detail">{children}</div>
    </Card>
  )
}
