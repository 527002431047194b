import type { QuestionSet } from '@kapok/contract/playbooks/schema'
import { useState } from 'react'
import { SelectField } from '../../../app/forms/SelectField.tsx'
import { useFormat, useText } from '../../../i18n/index.ts'
import { listsNewText } from '../../../i18n/messages/lists.new.ts'
import { Action } from '../../../ui/Action.tsx'
import { Callout } from '../../../ui/Callout.tsx'
import { Card } from '../../../ui/Card.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { checkColumns } from './columnUse.ts'
import { PeekTable } from './PeekTable.tsx'
import type { HandIn } from './useHandIn.ts'

type ColumnsCardProps = {
  list: HandIn
  peek: NonNullable<HandIn['peek']>
  questions: QuestionSet | undefined
  senderId: string | undefined
  onAgain: () => void
}

/** What was handed in and how it is understood; sheet and header can be put right, and so can every column. */
export function ColumnsCard({ list, peek, questions, senderId, onAgain }: ColumnsCardProps) {
  const t = useText(listsNewText)
  const f = useFormat()
  const [header, setHeader] = useState(String(peek.headerLine))
  const { named, twice } = checkColumns(list.columns)
  const known = list.columns.filter(({ use }) => use.as === 'field' || use.as === 'answer').length
  const hidden = list.columns.filter(({ at }) => peek.hiddenColumns.includes(at)).map(({ title }) => title || '—')
  const look = (at: { sheet?: string; headerLine?: number }) =>
    list.look.mutate({ at: { sheet: peek.sheet, headerLine: peek.headerLine, senderId, ...at } })
  const toHeader = () => {
    const line = Number(header)
    if (Number.isInteger(line) && line > 0 && line !== peek.headerLine) look({ headerLine: line })
  }
  return (
    <Card
      flush
      title={peek.fileName || t.pastedName}
      sub={peek.format}
      tools={<Action label={t.again} onClick={onAgain} />}
      footer={peek.more && <span>{t.what.more}</span>}
    >
      <div className="k-peek-head">
        <div className="k-peek-where">
          {peek.sheets.length > 1 && (
            <SelectField
              label={t.what.sheet}
              options={peek.sheets.map((value) => ({ value, label: value }))}
              value={peek.sheet}
              onChange={(sheet) => sheet !== null && list.look.mutate({ at: { sheet, senderId } })}
            />
          )}
          <TextField
            label={t.what.header}
            inputMode="numeric"
            value={header}
            onChange={setHeader}
            onBlur={toHeader}
            onKeyDown={(event) => event.key === 'Enter' && toHeader()}
            maxLength={6}
          />
          {peek.preamble.length > 0 && (
            <p className="k-peek-preamble">
              <small>{t.what.preamble}</small>
              {peek.preamble.join(' · ')}
            </p>
          )}
        </div>
        {peek.columnsFrom === 'remembered' ? (
          <Callout tone="plain" title={peek.sender ? t.what.remembered(peek.sender.name) : t.what.rememberedPlain} />
        ) : (
          <p className="k-muted">{t.what.guessed(known)}</p>
        )}
        {hidden.length > 0 && <Callout title={t.what.hiddenNote(f.list(hidden))} />}
        {!named && <Callout tone="danger" title={t.what.noName} />}
        {twice !== undefined && <Callout tone="danger" title={t.what.twice(t.fields[twice])} />}
      </div>
      <PeekTable peek={peek} columns={list.columns} questions={questions} onColumn={list.setColumn} />
    </Card>
  )
}
