import { Popover } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../i18n/index.ts'
import { uiText } from '../../i18n/messages/ui.ts'
import { Icon } from '../Icon.tsx'
import { Link } from '../Link.tsx'
import type { ScopePick } from './frameProps.ts'

const FILTER_FROM = 9

type ScopePickerProps = ScopePick & {
  /** The banner: other words than the chosen option's, a dot before them, a link under the list. */
  shown?: string | undefined
  more?: { label: string; href: string } | undefined
}

/** Where one is looking: a chip that opens a list, with a filter when the list is long. */
export function ScopePicker({ value, options, onChange, shown: words, more }: ScopePickerProps) {
  const t = useText(uiText)
  const [opened, setOpened] = useState(false)
  const [filter, setFilter] = useState('')
  const now = options.find((option) => option.value === value)
  const shown = options.filter((option) => option.label.toLowerCase().includes(filter.trim().toLowerCase()))
  const show = (on: boolean) => {
    setOpened(on)
    setFilter('')
  }
  const choose = (next: string) => {
    show(false)
    onChange(next)
  }
  return (
    <Popover opened={opened} onChange={show} position="bottom-start" trapFocus returnFocus shadow="md">
      <Popover.Target>
        <button
          type="button"
          className={words === undefined ? 'k-chip k-scope' : 'k-chip'}
          data-tone={words === undefined ? undefined : 'brand'}
          onClick={() => show(!opened)}
        >
          {words === undefined ? (
            <span className="k-unseen">{t.frame.scope}</span>
          ) : (
            <i className="k-dot" aria-hidden />
          )}
          <span className="k-cut">{words ?? now?.label ?? value}</span>
          <Icon name="down" size={14} />
        </button>
      </Popover.Target>
      <Popover.Dropdown className="k-scope-list" aria-label={t.frame.scope}>
        {options.length >= FILTER_FROM && (
          <input
            className="k-input"
            aria-label={t.frame.scopeFilter}
            placeholder={t.frame.scopeFilter}
            value={filter}
            onChange={(event) => setFilter(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && shown[0]) choose(shown[0].value)
            }}
          />
        )}
        <ul>
          {shown.map((option) => (
            <li key={option.value}>
              <button
                type="button"
                className="k-bare"
                aria-current={option.value === value || undefined}
                onClick={() => choose(option.value)}
              >
                {option.label}
                {option.note !== undefined && <small>{option.note}</small>}
                {option.value === value && <Icon name="check" size={14} />}
              </button>
            </li>
          ))}
        </ul>
        {more && (
          <Link className="k-scope-more" href={more.href} onClick={() => show(false)}>
            {more.label}
          </Link>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
