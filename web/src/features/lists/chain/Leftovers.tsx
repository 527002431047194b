import { useText } from '../../../i18n/index.ts'
import { chainText } from '../../../i18n/messages/chain.ts'
import { Card } from '../../../ui/Card.tsx'
import { LinkButton } from '../../rosters/today/door/LinkButton.tsx'
import { rowName } from './rows/rowWords.ts'
import type { ChainWork } from './useChain.ts'

const SHOWN = 50

/** What is on no row: people taken off, who can come back, and lines of the chat, which can be put on the list. */
export function Leftovers({ work }: { work: ChainWork }) {
  const words = useText(chainText)
  const t = words.leftovers
  const { leftovers, removed, merged } = work
  if (leftovers.length === 0 && removed.length === 0 && merged.otherLines.length === 0) return null
  return (
    <Card>
      <div className="k-stack k-chain-rest" data-wide>
        {removed.length > 0 && (
          <details>
            <summary>{words.removed.title(removed.length)}</summary>
            <ul className="k-chain-decided">
              {removed.slice(0, SHOWN).map((row) => (
                <li key={row.id}>
                  <span>{row.entry.raw}</span>
                  <LinkButton label={words.removed.restore} about={rowName(row)} onClick={() => work.restore(row.id)} />
                </li>
              ))}
            </ul>
          </details>
        )}
        {leftovers.length > 0 && (
          <details>
            <summary>{t.title(leftovers.length)}</summary>
            <p className="k-muted">{t.hint}</p>
            <ul className="k-chain-decided">
              {leftovers.slice(0, SHOWN).map((leftover) => (
                <li key={leftover.id}>
                  <span>{leftover.text}</span>
                  <LinkButton label={t.place} about={leftover.text} onClick={() => work.place(leftover)} />
                </li>
              ))}
            </ul>
          </details>
        )}
        {merged.otherLines.length > 0 && (
          <details>
            <summary>
              {t.otherLines} {merged.otherLines.length}
            </summary>
            <ul>
              {merged.otherLines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </Card>
  )
}
