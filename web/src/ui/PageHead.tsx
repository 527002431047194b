import { type ReactNode, useContext } from 'react'
import { useText } from '../i18n/index.ts'
import { uiText } from '../i18n/messages/ui.ts'
import { Action, type ActionProps } from './Action.tsx'
import { FrameTopContext } from './frame/frameTop.ts'
import { UnsentChip } from './frame/UnsentChip.tsx'
import { Icon } from './Icon.tsx'
import { Link } from './Link.tsx'
import './pageHead.css'

type PageAction = Omit<ActionProps, 'tone' | 'wide'>

export type PageHeadProps = {
  title: string
  /** Grey, on the title's own line. */
  note?: ReactNode
  /** Where, when, how much time is left. */
  sub?: ReactNode
  /** The one filled button. */
  primary?: PageAction | undefined
  others?: readonly [PageAction] | readonly [PageAction, PageAction] | undefined
  back?: { label: string; href: string } | undefined
  /** A ProgressBar under the title. */
  progress?: ReactNode
  /** Under the title: a Segmented, filters. */
  children?: ReactNode
}

/**
 * Top of a page. On the phone it is the top of the screen: title, progress and the frame's unsent count stay while the
 * rest scrolls away.
 */
export function PageHead({ title, note, sub, primary, others, back, progress, children }: PageHeadProps) {
  const t = useText(uiText)
  const { unsent, onSearch } = useContext(FrameTopContext)
  return (
    <header className="k-head">
      <div className="k-head-top" data-back={back !== undefined || undefined}>
        {back && (
          <Link className="k-head-back" href={back.href}>
            <Icon name="back" size={16} />
            {back.label}
          </Link>
        )}
        <h1>
          {title} {note !== undefined && <span className="k-head-note">{note}</span>}
        </h1>
        <div className="k-head-phone">
          {unsent && <UnsentChip {...unsent} />}
          {onSearch && (
            <button type="button" className="k-round" onClick={onSearch} aria-label={t.frame.find}>
              <Icon name="search" />
            </button>
          )}
        </div>
        {progress !== undefined && <div className="k-head-progress">{progress}</div>}
      </div>
      <div className="k-head-rest">
        {sub !== undefined && <p className="k-head-sub">{sub}</p>}
        {(primary || others) && (
          <div className="k-head-actions">
            {others?.map((action) => (
              <Action key={action.label} {...action} />
            ))}
            {primary && <Action {...primary} tone="primary" />}
          </div>
        )}
        {children !== undefined && <div className="k-head-tools">{children}</div>}
      </div>
    </header>
  )
}
