import { useState } from 'react'
import { useText } from '../../../i18n/index.ts'
import { contactText } from '../../../i18n/messages/contact.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { StatusMark } from '../../../ui/StatusMark.tsx'
import { Failure } from './Failure.tsx'
import { NextCard } from './NextCard.tsx'
import { Notices } from './Notices.tsx'
import type { PartProps } from './partProps.ts'
import { savedLines } from './savedLines.ts'

/** What was kept and where, what follows from it, and who comes next. */
export function SavedBody(props: PartProps) {
  const { due, roster, recent = [], fate, next, onUndo, state } = props
  const t = useText(contactText)
  const f = useFormat()
  const [undo, setUndo] = useState<'no' | 'busy' | 'done'>('no')
  const [failure, setFailure] = useState<Error>()
  const { recorded } = state
  if (!recorded) return null
  const told = recorded.told ?? (fate?.state === 'sent' ? fate.told : null)
  const { status, mark, lines } = savedLines({ due, roster, recent, recorded, fate, t, f })
  const takeBack = async () => {
    setUndo('busy')
    try {
      await onUndo?.()
      setUndo('done')
    } catch (error) {
      setUndo('no')
      setFailure(error instanceof Error ? error : new Error(String(error)))
    }
  }
  return (
    <>
      <div className="rs-saved" role="status">
        <b data-status={mark}>
          <StatusMark status={mark} />
          {undo === 'done' ? t.saved.undone : t.saved.what(due.name, status)}
        </b>
        {undo === 'done' && (
          <button type="button" className="k-bare rs-more" onClick={() => state.go('result')}>
            {t.saved.anew}
          </button>
        )}
        {undo !== 'done' && lines.map((line) => <p key={line}>{line}</p>)}
        {onUndo && undo !== 'done' && fate?.state !== 'refused' && (
          <button type="button" className="k-bare rs-more" disabled={undo === 'busy'} onClick={() => void takeBack()}>
            {t.saved.undo}
          </button>
        )}
      </div>
      <Notices
        recent={told ? [] : recent}
        me={props.me}
        skewSeconds={told?.clockSkew ? -told.clockSkew : props.skewSeconds}
      />
      <Failure failure={failure} />
      {next && <NextCard next={next} />}
      {next === null && <p className="k-muted">{t.saved.done}</p>}
    </>
  )
}
