import { useState } from 'react'
import { useText } from '../../../../i18n/index.ts'
import { chainText } from '../../../../i18n/messages/chain.ts'
import { LinkButton } from '../../../rosters/today/door/LinkButton.tsx'

const SHOWN = 12

/** Who is new on a version, changed or missing, as they wrote it; the first few, and all of them when asked. */
export function VersionDiff({ title, lines }: { title: string; lines: readonly string[] }) {
  const t = useText(chainText).versions
  const [whole, setWhole] = useState(false)
  const shown = whole ? lines : lines.slice(0, SHOWN)
  return (
    <div className="k-chain-diff">
      <h3>
        {title} {lines.length}
      </h3>
      <ul>
        {shown.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {lines.length > shown.length && (
        <LinkButton label={t.more(lines.length - shown.length)} about={title} onClick={() => setWhole(true)} />
      )}
    </div>
  )
}
