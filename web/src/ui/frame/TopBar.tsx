import { useText } from '../../i18n/index.ts'
import { uiText } from '../../i18n/messages/ui.ts'
import { Chip } from '../Chip.tsx'
import { Icon } from '../Icon.tsx'
import { Keys } from '../Keys.tsx'
import { Link } from '../Link.tsx'
import { useShortcuts } from '../useShortcuts.ts'
import type { AppFrameProps } from './frameProps.ts'
import { MeMenu } from './MeMenu.tsx'
import { ScopePicker } from './ScopePicker.tsx'
import { UnsentChip } from './UnsentChip.tsx'

type TopBarProps = Pick<AppFrameProps, 'banner' | 'scope' | 'onSearch' | 'searchHint' | 'freshness' | 'unsent' | 'me'>

export function TopBar({ banner, scope, onSearch, searchHint, freshness, unsent, me }: TopBarProps) {
  const t = useText(uiText)
  useShortcuts(onSearch ? [{ keys: 'ctrl+k', label: t.frame.find, run: onSearch }] : [])
  return (
    <header className="k-top">
      {banner?.pick ? (
        <ScopePicker {...banner.pick} shown={banner.label} more={{ label: banner.pick.more, href: banner.href }} />
      ) : (
        banner && (
          <Chip href={banner.href} tone="brand">
            <i className="k-dot" aria-hidden />
            <span className="k-cut">{banner.label}</span>
          </Chip>
        )
      )}
      {scope && <ScopePicker {...scope} />}
      {onSearch && (
        <button type="button" className="k-find" onClick={onSearch}>
          <Icon name="search" size={15} />
          <span className="k-unseen">{t.frame.find}</span>
          <span className="k-find-hint">{searchHint ?? t.find.idle}</span>
          <Keys keys="ctrl+k" />
        </button>
      )}
      <div className="k-top-end">
        {/* here freshness says that there is no network, and since when */}
        {unsent && <UnsentChip {...unsent} offline={false} />}
        {freshness &&
          (freshness.href === undefined ? (
            <span className="k-fresh" data-tone={freshness.tone} title={freshness.label}>
              {freshness.label}
            </span>
          ) : (
            <Link className="k-fresh" data-tone={freshness.tone} href={freshness.href} title={freshness.label}>
              {freshness.label}
            </Link>
          ))}
        <MeMenu {...me} />
      </div>
    </header>
  )
}
