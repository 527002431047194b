import { Fragment } from 'react'
import { useText } from '../../i18n/index.ts'
import { uiText } from '../../i18n/messages/ui.ts'
import { Link } from '../Link.tsx'
import { BrandMark } from './BrandMark.tsx'
import type { AppFrameProps } from './frameProps.ts'
import { NavCount } from './NavCount.tsx'

export function Rail({ brand, nav, current }: Pick<AppFrameProps, 'brand' | 'nav' | 'current'>) {
  const t = useText(uiText)
  return (
    <nav className="k-rail" aria-label={t.frame.nav}>
      <Link className="k-brand" href="/">
        <BrandMark />
        {brand}
      </Link>
      {nav.map((group, index) => (
        <Fragment key={group[0]?.key ?? index}>
          {index > 0 && <hr />}
          <ul>
            {group.map((item) => (
              <li key={item.key}>
                <Link href={item.href} {...(item.key === current ? { 'aria-current': 'page' as const } : {})}>
                  {item.label}
                  <NavCount count={item.count} urgent={item.urgent} />
                </Link>
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
    </nav>
  )
}
