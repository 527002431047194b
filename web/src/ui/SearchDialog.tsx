import { Modal } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import { useText } from '../i18n/index.ts'
import { uiText } from '../i18n/messages/ui.ts'
import { Icon } from './Icon.tsx'
import './searchDialog.css'

export type SearchHit = { key: string; title: string; note?: string | undefined; mark?: ReactNode }
export type SearchDialogProps = {
  opened: boolean
  onClose: () => void
  query: string
  onQuery: (query: string) => void
  groups: readonly { key: string; label: string; hits: readonly SearchHit[] }[]
  onPick: (key: string) => void
  busy?: boolean | undefined
  /** What can be typed. */
  hint?: string | undefined
}

/** One search for everything: results while typing, arrows and Enter. */
export function SearchDialog({ opened, onClose, query, onQuery, groups, onPick, busy, hint }: SearchDialogProps) {
  const t = useText(uiText)
  const id = useId()
  const hits = groups.flatMap((group) => group.hits)
  const [at, setAt] = useState<string>()
  const index = Math.max(
    0,
    hits.findIndex((hit) => hit.key === at),
  )
  const now = hits[index]
  const pick = (key: string) => {
    onClose()
    onPick(key)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setAt(hits[(index + 1) % hits.length]?.key)
    else if (event.key === 'ArrowUp') setAt(hits[(index - 1 + hits.length) % hits.length]?.key)
    else if (event.key === 'Enter' && now) pick(now.key)
    else return
    event.preventDefault()
  }
  const idle = query.trim() === '' ? (hint ?? t.find.idle) : busy ? t.find.busy : t.find.none(query)
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      centered={false}
      padding={0}
      size={560}
      classNames={{ content: 'k-search' }}
    >
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content>
        <Modal.Title className="k-unseen">{t.find.label}</Modal.Title>
        <label>
          <Icon name="search" />
          <input
            data-autofocus
            role="combobox"
            aria-label={t.find.label}
            aria-expanded={hits.length > 0}
            aria-controls={`${id}list`}
            aria-activedescendant={now ? `${id}${now.key}` : undefined}
            autoComplete="off"
            spellCheck={false}
            placeholder={t.find.label}
            value={query}
            onChange={(event) => onQuery(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
        </label>
        <div id={`${id}list`} role="listbox" aria-label={t.find.label}>
          {groups.map((group) => (
            <div key={group.key} role="group" aria-label={group.label}>
              <p aria-hidden>{group.label}</p>
              {group.hits.map((hit) => (
                <div
                  key={hit.key}
                  id={`${id}${hit.key}`}
                  role="option"
                  aria-selected={hit === now}
                  onPointerMove={() => setAt(hit.key)}
                  onClick={() => pick(hit.key)}
                >
                  <span>
                    <b>{hit.title}</b> {hit.note !== undefined && <small>{hit.note}</small>}
                  </span>
                  {hit.mark}
                </div>
              ))}
            </div>
          ))}
        </div>
        {hits.length === 0 && (
          <p className="k-search-idle" role="status">
            {idle}
          </p>
        )}
      </Modal.Content>
    </Modal.Root>
  )
}
