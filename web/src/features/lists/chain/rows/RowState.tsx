import { useText } from '../../../../i18n/index.ts'
import { chainText } from '../../../../i18n/messages/chain.ts'
import { StatusMark } from '../../../../ui/StatusMark.tsx'
import type { ChainRow } from '../useChain.ts'

const STATUS = { sure: 'reached', look: 'tried', unplaced: 'flagged' } as const

/** How sure the reading of a row is: a mark and a word. */
export function RowState({ row }: { row: ChainRow }) {
  const t = useText(chainText)
  const words = row.fixed && row.confidence === 'sure' ? t.fixed : t.confidence[row.confidence]
  return (
    <span className="k-chain-state" data-status={STATUS[row.confidence]}>
      <StatusMark status={STATUS[row.confidence]} />
      {words}
    </span>
  )
}
