import type { Peek } from '@kapok/contract/lists/schema'
import { useFormat, useText } from '../../../i18n/index.ts'
import { listsNewText } from '../../../i18n/messages/lists.new.ts'
import { Action } from '../../../ui/Action.tsx'
import { Callout } from '../../../ui/Callout.tsx'

type SameFileProps = { same: NonNullable<Peek['sameFile']>; again: boolean; onAgain: () => void }

/** The same bytes came before: most likely the list is there already. */
export function SameFile({ same, again, onAgain }: SameFileProps) {
  const t = useText(listsNewText).same
  const f = useFormat()
  return (
    <Callout
      title={t.title(same.name, f.ago(same.at))}
      action={
        <span className="k-line">
          {!again && <Action label={t.again} onClick={onAgain} />}
          <Action tone={again ? 'plain' : 'primary'} label={t.open} href={`/lists/${same.batchId}`} />
        </span>
      }
    >
      {t.text}
    </Callout>
  )
}
