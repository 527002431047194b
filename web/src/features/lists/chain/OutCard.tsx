import { type ChainDraft, type ChainEntry, chainTable, writeChain } from '@kapok/contract/lists/chain/rules'
import { useState } from 'react'
import { saveFile } from '../../../app/saveFile.ts'
import { useText } from '../../../i18n/index.ts'
import { chainText } from '../../../i18n/messages/chain.ts'
import { Action } from '../../../ui/Action.tsx'
import { Card } from '../../../ui/Card.tsx'
import { CopyButton } from '../../../ui/CopyButton.tsx'
import { toCells, toCsv } from './out/cells.ts'
import { toXlsx, XLSX } from './out/xlsx.ts'

type OutCardProps = {
  list: { entries: readonly ChainEntry[]; menu: Readonly<Record<string, string>> }
  head: Pick<ChainDraft, 'header' | 'title' | 'notes' | 'deadline'>
  title: string
  /** Conflicts that nobody has answered. */
  open: number
  onDone: (() => void) | undefined
}

/** The list on its way out: handed on, as text for the chat, as cells, as a file. */
export function OutCard({ list, head, title, open, onDone }: OutCardProps) {
  const t = useText(chainText).out
  const text = () => {
    const { header, title: lines, notes, deadline } = head
    return writeChain({ header, title: lines, notes, deadline, entries: list.entries })
  }
  const name = title.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim()
  const save = (file: Blob, ending: string) => saveFile(new File([file], name), `${t.fileName(name)}.${ending}`)
  const [preview, setPreview] = useState(false)
  const none = list.entries.length === 0
  return (
    <Card title={t.title} sub={t.total(list.entries.length)}>
      <div className="k-stack">
        {open > 0 && <p className="k-muted">{t.openWarn(open)}</p>}
        {onDone && <Action tone="primary" wide label={t.done} disabled={none} onClick={onDone} />}
        <div className="k-chain-out">
          <CopyButton label={t.copyText} text={text} />
          <CopyButton label={t.copyTable} text={() => toCells(chainTable(list))} />
          <Action
            label={t.xlsx}
            disabled={none}
            onClick={() => save(new Blob([toXlsx(chainTable(list))], { type: XLSX }), 'xlsx')}
          />
          <Action
            label={t.csv}
            disabled={none}
            onClick={() => save(new Blob([toCsv(chainTable(list))], { type: 'text/csv' }), 'csv')}
          />
        </div>
        <details onToggle={(event) => setPreview(event.currentTarget.open)}>
          <summary>{t.preview}</summary>
          {preview && (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
            <pre className="k-chain-text" tabIndex={0} aria-label={t.preview}>
              {text()}
            </pre>
          )}
        </details>
      </div>
    </Card>
  )
}
