import { addDays } from '@kapok/contract/common/time'
import type { CloseState } from '@kapok/contract/rosters/schema'
import { useState } from 'react'
import { useFormat, useText } from '../../../i18n/index.ts'
import { closeText } from '../../../i18n/messages/close.ts'
import { Action } from '../../../ui/Action.tsx'
import { Card } from '../../../ui/Card.tsx'
import { DefinitionList } from '../../../ui/DefinitionList.tsx'
import { NamesSheet } from '../coverage/NamesSheet.tsx'
import { LinkButton } from '../today/door/LinkButton.tsx'
import { ReopenDialog } from './ReopenDialog.tsx'

type SignedSheetProps = { close: CloseState; roster: { id: string; name: string }; mayReopen: boolean; now: number }

/** A day as it was signed: who, when, the counts of that moment, what is owed from it. */
export function SignedSheet({ close, roster, mayReopen, now }: SignedSheetProps) {
  const t = useText(closeText).signed
  const f = useFormat()
  const [doing, setDoing] = useState<'names' | 'reopen'>()
  const { counts } = close
  const next = addDays(close.day, 1)
  return (
    <Card title={t.title} tools={mayReopen && <Action label={t.reopen} onClick={() => setDoing('reopen')} />}>
      <DefinitionList
        items={[
          { key: 'by', term: t.by, value: <b className="k-close-signature">{close.signedBy}</b> },
          { key: 'at', term: t.at, value: f.dateTime(close.signedAt) },
          {
            key: 'reached',
            term: t.reached,
            value: `${f.number(counts.reached)} / ${f.number(counts.due)} · ${f.percent(counts.reached, counts.due)}`,
          },
          {
            key: 'debts',
            term: t.debts,
            value:
              close.open === 0 ? (
                t.noDebts
              ) : (
                <LinkButton label={t.debtsLink(close.open)} onClick={() => setDoing('names')} />
              ),
          },
          { key: 'phones', term: t.phones, value: close.silentPhones === 0 ? t.noDebts : f.number(close.silentPhones) },
        ]}
      />
      {doing === 'names' && (
        <NamesSheet
          title={`${t.debts} ${f.number(close.open)}`}
          sub={`${roster.name} · ${f.day(next)}`}
          which={{ rosterId: roster.id, day: next, show: 'debts' }}
          now={now}
          onClose={() => setDoing(undefined)}
        />
      )}
      {doing === 'reopen' && <ReopenDialog closeId={close.id} onClose={() => setDoing(undefined)} />}
    </Card>
  )
}
