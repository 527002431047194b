import { useText } from '../../../../i18n/index.ts'
import { chainText } from '../../../../i18n/messages/chain.ts'
import type { ChainRow } from '../useChain.ts'

/** Why a row should be looked at, and what it said before; one text each. */
export function useReasons() {
  const t = useText(chainText)
  return ({ entry, merged, fixed }: ChainRow): string[] => {
    const others = (merged?.said ?? []).filter((said) => said.entry.raw !== merged?.entry.raw)
    return [
      ...(fixed ? [] : entry.doubts.map((doubt) => t.doubts[doubt])),
      ...(merged?.asked ? [t.doubts.asked] : []),
      ...(merged?.changed && !merged.asked && others.length > 0
        ? [t.was(others.map((said) => said.entry.raw.replace(/\n/g, ' ')).join(' / '))]
        : []),
    ]
  }
}
