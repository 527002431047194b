import type { ApiProblem } from '../../../api/index.ts'
import { useWorkplace } from '../../../app/useWorkplace.ts'
import { useFormat, useText } from '../../../i18n/index.ts'
import { closeText } from '../../../i18n/messages/close.ts'
import { Action } from '../../../ui/Action.tsx'
import { Card } from '../../../ui/Card.tsx'
import { ErrorCard } from '../../../ui/ErrorCard.tsx'
import type { ClosePreview } from './closing.ts'

type SignBoxProps = {
  preview: ClosePreview
  now: number
  /** What has to be done before. */
  first: string | undefined
  busy: boolean
  problem: ApiProblem | null
  onSign: () => void
}

/** What is signed, by whom, at what moment. */
export function SignBox({ preview, now, first, busy, problem, onSign }: SignBoxProps) {
  const t = useText(closeText)
  const f = useFormat()
  const { me } = useWorkplace()
  const { counts, open } = preview
  const todo: Readonly<Record<string, string>> = {
    'names-still-open': t.todo.namesStillOpen,
    'phones-silent': t.todo.phonesSilent,
    'already-signed': t.todo.alreadySigned,
    'not-a-worker-here': t.todo.notAWorkerHere,
  }
  return (
    <Card title={t.sign.title}>
      <div className="k-stack">
        <p>{t.sign.statement(me.name, f.day(preview.day), preview.roster.name)}</p>
        <ul className="k-close-lines">
          <li>{t.sign.lines.due(counts.due)}</li>
          <li>{t.sign.lines.reached(counts.reached, f.percent(counts.reached, counts.due))}</li>
          {counts.putOff > 0 && <li>{t.sign.lines.putOff(counts.putOff)}</li>}
          <li>{t.sign.lines.open(open.length)}</li>
        </ul>
        <p className="k-muted">
          {t.sign.at} {f.dateTime(now)}
        </p>
        {problem && (
          <ErrorCard
            what={problem.message}
            kept={problem.kept ?? t.kept}
            todo={todo[problem.code]}
            code={problem.code}
          />
        )}
        {preview.mayClose ? (
          <>
            {first !== undefined && <small>{first}</small>}
            <Action
              tone="primary"
              wide
              label={t.sign.go}
              keys="ctrl+enter"
              disabled={first !== undefined}
              busy={busy}
              onClick={onSign}
            />
          </>
        ) : (
          <p className="k-muted">{t.sign.notMine}</p>
        )}
      </div>
    </Card>
  )
}
