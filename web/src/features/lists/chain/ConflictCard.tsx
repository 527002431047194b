import type { ChainConflict, ChainOption } from '@kapok/contract/lists/chain/rules'
import { useState } from 'react'
import { useText } from '../../../i18n/index.ts'
import { chainText } from '../../../i18n/messages/chain.ts'
import { Action } from '../../../ui/Action.tsx'
import { BigChoices } from '../../../ui/BigChoices.tsx'
import { Card } from '../../../ui/Card.tsx'
import { LinkButton } from '../../rosters/today/door/LinkButton.tsx'
import type { ChainWork } from './useChain.ts'

type ConflictCardProps = { conflicts: readonly ChainConflict[]; work: ChainWork }

/** What the texts do not tell, one question at a time; the number keys answer. */
export function ConflictCard({ conflicts, work }: ConflictCardProps) {
  const t = useText(chainText).conflicts
  const [passed, setPassed] = useState<readonly string[]>([])
  const open = conflicts.filter(({ answer }) => answer === null)
  // what was put off comes again when the others are done
  const current = open.find(({ id }) => !passed.includes(id)) ?? open[0]
  const decided = conflicts.filter(({ answer }) => answer !== null)
  const words = (conflict: ChainConflict, option: ChainOption): string => {
    if (option.does === 'remove') return t.remove
    if (option.does === 'all') return conflict.kind === 'twice' ? t.allTwice : t.all
    const text = option.said?.entry.raw ?? ''
    return conflict.kind === 'gone' ? t.keepGone(text) : t.keep(text)
  }
  const options = current?.options.map((option, at) => ({
    value: option.id,
    label: words(current, option),
    keys: String(at + 1),
    ...(option.said &&
      current.kind !== 'twice' && { note: t.inVersions(option.said.versions.map((each) => each + 1).join('、')) }),
  }))
  const [first, ...rest] = options ?? []
  return (
    <Card title={open.length > 0 ? t.title(open.length) : t.done}>
      <div className="k-stack k-chain-conflicts" data-wide>
        {current && first && (
          <div className="k-stack" aria-live="polite">
            <p>
              {t[current.kind]} <small>{t.at(decided.length + 1, conflicts.length)}</small>
            </p>
            <BigChoices
              key={current.id}
              equal
              label={t[current.kind]}
              options={[first, ...rest]}
              onChoose={(option) => work.answer(current.id, option)}
            />
            {open.length > 1 && (
              <span>
                <Action
                  label={t.later}
                  keys="0"
                  onClick={() => setPassed((before) => [...before.filter((id) => id !== current.id), current.id])}
                />
              </span>
            )}
          </div>
        )}
        {decided.length > 0 && (
          <details>
            <summary>
              {t.decided} {decided.length}
            </summary>
            <ul className="k-chain-decided">
              {decided.map((conflict) => {
                const option = conflict.options.find(({ id }) => id === conflict.answer)
                const who = conflict.options[0]?.said?.entry.raw ?? ''
                return (
                  <li key={conflict.id}>
                    <span>
                      {who} <small>{option && words(conflict, option)}</small>
                    </span>
                    <LinkButton label={t.undo} about={who} onClick={() => work.answer(conflict.id, null)} />
                  </li>
                )
              })}
            </ul>
          </details>
        )}
      </div>
    </Card>
  )
}
