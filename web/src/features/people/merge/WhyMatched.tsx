import type { DuplicatePair } from '@kapok/contract/people/match-schema'
import { matchWords } from '@kapok/contract/people/match-words'
import { useFormat } from '../../../i18n/index.ts'
import { Tag } from '../../../ui/Tag.tsx'

/** What speaks for two records being one person, and what against; each in words. */
export function WhyMatched({ why, against }: Pick<DuplicatePair, 'why' | 'against'>) {
  const f = useFormat()
  return (
    <span className="k-line">
      {why.map((ground) => (
        <Tag key={ground} tone="good">
          {f.pick(matchWords.why[ground])}
        </Tag>
      ))}
      {against.map((doubt) => (
        <Tag key={doubt} tone="warn">
          {f.pick(matchWords.against[doubt])}
        </Tag>
      ))}
    </span>
  )
}
