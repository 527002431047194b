import { Menu, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../i18n/index.ts'
import { uiText } from '../../i18n/messages/ui.ts'
import { Icon } from '../Icon.tsx'
import type { ScopePick } from './frameProps.ts'

const FILTER_FROM = 9

export function ScopePicker({ value, options, onChange }: ScopePick) {
  const t = useText(uiText)
  const [filter, setFilter] = useState('')
  const now = options.find((option) => option.value === value)
  const shown = options.filter((option) => option.label.toLowerCase().includes(filter.trim().toLowerCase()))
  return (
    <Menu position="bottom-start" onClose={() => setFilter('')}>
      <Menu.Target>
        <button type="button" className="k-chip k-scope">
          <span className="k-unseen">{t.frame.scope}</span>
          <span>{now?.label ?? value}</span>
          <Icon name="down" size={14} />
        </button>
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
        {options.length >= FILTER_FROM && (
          <TextInput
            aria-label={t.frame.scopeFilter}
            placeholder={t.frame.scopeFilter}
            value={filter}
            onChange={(event) => setFilter(event.currentTarget.value)}
            m={4}
          />
        )}
        {shown.map((option) => (
          <Menu.Item
            key={option.value}
            onClick={() => onChange(option.value)}
            {...(option.value === value ? { 'aria-current': true, leftSection: <Icon name="check" size={14} /> } : {})}
            {...(option.note === undefined ? {} : { rightSection: <small>{option.note}</small> })}
          >
            {option.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
