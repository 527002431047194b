import type { VersionChanges } from '@kapok/contract/lists/chain/rules'
import { useFormat, useText } from '../../../../i18n/index.ts'
import { chainText } from '../../../../i18n/messages/chain.ts'
import { Icon } from '../../../../ui/Icon.tsx'
import type { PastedVersion } from '../useChain.ts'
import { VersionDiff } from './VersionDiff.tsx'

type VersionItemProps = {
  version: PastedVersion
  number: number
  changes: VersionChanges | undefined
  onDrop: () => void
}

/** One paste: opened, it names who is new on it, who changed and who is not there. */
export function VersionItem({ version, number, changes, onDrop }: VersionItemProps) {
  const t = useText(chainText).versions
  const f = useFormat()
  const { chain, at } = version
  const parts: { title: string; lines: string[] }[] = [
    { title: t.addedTitle, lines: number === 1 ? [] : (changes?.added.map(({ entry }) => entry.raw) ?? []) },
    { title: t.changedTitle, lines: changes?.changed.map(({ from, to }) => t.became(from, to)) ?? [] },
    { title: t.missingTitle, lines: changes?.missing.map(({ entry }) => entry.raw) ?? [] },
  ].filter(({ lines }) => lines.length > 0)
  const summary = [
    number > 1 && changes && changes.added.length > 0 ? t.added(changes.added.length) : '',
    changes && changes.changed.length > 0 ? t.changed(changes.changed.length) : '',
    changes && changes.missing.length > 0 ? t.missing(changes.missing.length) : '',
  ].filter((part) => part !== '')
  const about = number === 1 ? t.first : summary.length > 0 ? summary.join(' · ') : t.same
  const head = (
    <>
      <b>{t.name(number)}</b> <span>{t.people(chain.entries.length)}</span>{' '}
      <small>
        {f.time(at)}
        {chain.from !== '' && ` · ${chain.from}`} · {about}
      </small>
    </>
  )
  return (
    <li>
      {parts.length === 0 ? (
        <div className="k-chain-version">{head}</div>
      ) : (
        <details className="k-chain-version">
          <summary>{head}</summary>
          {parts.map(({ title, lines }) => (
            <VersionDiff key={title} title={title} lines={lines} />
          ))}
        </details>
      )}
      <button type="button" className="k-round" aria-label={t.dropAbout(number)} onClick={onDrop}>
        <Icon name="close" size={16} />
      </button>
    </li>
  )
}
