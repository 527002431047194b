import { useText } from '../../../../i18n/index.ts'
import { chainText } from '../../../../i18n/messages/chain.ts'
import { Action } from '../../../../ui/Action.tsx'
import { Card } from '../../../../ui/Card.tsx'
import { say } from '../../../../ui/say.ts'
import type { ChainWork } from '../useChain.ts'
import { VersionItem } from './VersionItem.tsx'

/** What was pasted, when, how many are on it, and what each version brought. */
export function VersionList({ work }: { work: ChainWork }) {
  const t = useText(chainText).versions
  const clear = () => {
    work.clear()
    say(t.cleared)
  }
  return (
    <Card title={t.title} tools={<Action label={t.clear} onClick={clear} />}>
      <ol className="k-chain-versions">
        {work.versions.map((version, at) => (
          <VersionItem
            key={version.id}
            version={version}
            number={at + 1}
            changes={work.changes[at]}
            onDrop={() => work.drop(version.id)}
          />
        ))}
      </ol>
    </Card>
  )
}
