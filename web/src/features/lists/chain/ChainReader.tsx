import { type ChainTable, chainTable } from '@kapok/contract/lists/chain/rules'
import { useMemo } from 'react'
import { useText } from '../../../i18n/index.ts'
import { chainText } from '../../../i18n/messages/chain.ts'
import { usePhone } from '../../../ui/usePhone.ts'
import { ConflictCard } from './ConflictCard.tsx'
import { Leftovers } from './Leftovers.tsx'
import { OutCard } from './OutCard.tsx'
import { PasteBox } from './PasteBox.tsx'
import { RowsCard } from './rows/RowsCard.tsx'
import { useChain } from './useChain.ts'
import { VersionList } from './versions/VersionList.tsx'
import './chain.css'

type ChainReaderProps = {
  /** Hands on the list as an ordinary table. Without it the list is only copied or downloaded. */
  onDone?: ((table: ChainTable, title: string) => void) | undefined
  /** What was pasted already, on another page. */
  first?: string | undefined
}

/** Chain lists pasted from a chat become one list: read, merged, mended, then handed on. Nothing leaves the device. */
export function ChainReader({ onDone, first }: ChainReaderProps) {
  const t = useText(chainText)
  const work = useChain(first)
  const phone = usePhone()
  const { merged, rows, versions } = work
  const title = merged.title[0]?.slice(0, 60) || t.untitled
  const list = useMemo(() => ({ entries: rows.map(({ entry }) => entry), menu: merged.menu }), [rows, merged.menu])
  const open = merged.conflicts.filter(({ answer }) => answer === null).length
  const any = versions.length > 0
  const out = any && (
    <OutCard
      list={list}
      head={merged}
      title={title}
      open={open}
      onDone={onDone && (() => onDone(chainTable(list), title))}
    />
  )
  return (
    <div className="k-chain">
      <div className="k-chain-side">
        <PasteBox onAdd={work.add} any={any} />
        {any && <VersionList work={work} />}
        {!phone && out}
      </div>
      <div className="k-chain-main">
        {merged.conflicts.length > 0 && <ConflictCard conflicts={merged.conflicts} work={work} />}
        <RowsCard work={work} />
        {any && <Leftovers work={work} />}
        {phone && out}
      </div>
    </div>
  )
}
