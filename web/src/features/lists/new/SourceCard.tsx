import { useState } from 'react'
import type { HandedIn } from '../../../app/handedIn.ts'
import { Problem } from '../../../app/Problem.tsx'
import { useText } from '../../../i18n/index.ts'
import { listsNewText } from '../../../i18n/messages/lists.new.ts'
import { Action } from '../../../ui/Action.tsx'
import { Card } from '../../../ui/Card.tsx'
import { FileDrop } from '../../../ui/FileDrop.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import type { HandIn } from './useHandIn.ts'

type SourceCardProps = { list: HandIn; onHand: (what: HandedIn) => void }

/** Where a list comes from: a file, or text that was copied. */
export function SourceCard({ list, onHand }: SourceCardProps) {
  const t = useText(listsNewText)
  const [text, setText] = useState('')
  return (
    <Card>
      <div className="k-stack" data-wide>
        <FileDrop
          title={t.drop}
          hint={t.hint}
          accept=".xlsx,.xlsm,.xls,.csv,.tsv,.txt,.htm,.html"
          busy={list.look.isPending}
          onFiles={([file]) => file && onHand({ file })}
          onText={(pasted) => onHand({ pasted })}
        />
        {list.look.isPending && (
          <p role="status" className="k-muted">
            {t.reading}
          </p>
        )}
        {list.look.error && <Problem problem={list.look.error} />}
        <TextField
          label={t.pasteLabel}
          hint={t.pasteHint}
          placeholder={t.pastePlaceholder}
          lines={5}
          value={text}
          onChange={setText}
        />
        <div className="k-form-foot" data-end>
          <Action
            label={t.readPasted}
            disabled={text.trim() === ''}
            busy={list.look.isPending}
            onClick={() => onHand({ pasted: text })}
          />
        </div>
      </div>
    </Card>
  )
}
