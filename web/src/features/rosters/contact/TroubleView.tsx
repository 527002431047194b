import { useState } from 'react'
import { usePick, useText } from '../../../i18n/index.ts'
import { contactText } from '../../../i18n/messages/contact.ts'
import { Action } from '../../../ui/Action.tsx'
import { StatusMark } from '../../../ui/StatusMark.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { answeredByConcerns, commonConcerns, isRaised, toggleConcern } from './concerns.ts'
import type { Severity } from './draft.ts'
import { Extras } from './Extras.tsx'
import { Failure } from './Failure.tsx'
import type { PartProps } from './partProps.ts'
import { QuestionPart } from './QuestionPart.tsx'

const SEVERITIES: readonly Severity[] = ['watch', 'urgent']

/** Something is wrong: what, how urgent. Common concerns answer the question behind them, so they are counted alike. */
export function TroubleBody(props: PartProps) {
  const { roster, state } = props
  const t = useText(contactText)
  const pick = usePick()
  const { draft, change, severity } = state
  const [asked] = useState(() => commonConcerns(roster.questionSet, draft.answers))
  return (
    <>
      <div className="rs-question" role="group" aria-label={t.concern.what}>
        <small className="k-muted">{t.concern.common}</small>
        <div className="rs-options">
          {asked.map((rule) => {
            const on = isRaised(roster.questionSet, draft.answers, rule)
            return (
              <button
                key={`${rule.code}${rule.severity}`}
                type="button"
                className="rs-option"
                data-danger
                aria-pressed={on}
                onClick={() => change({ answers: toggleConcern(roster.questionSet, draft.answers, rule) })}
              >
                {on && <StatusMark status="flagged" />}
                {pick(rule.label)}
              </button>
            )
          })}
        </div>
      </div>
      <TextField
        label={t.concern.own}
        placeholder={t.concern.ownPlaceholder}
        value={draft.what}
        maxLength={200}
        lines={1}
        onChange={(what) => change({ what })}
      />
      <div className="rs-question" role="group" aria-label={t.concern.severity}>
        <b className="rs-label">{t.concern.severity}</b>
        <div className="rs-severity">
          {SEVERITIES.map((each) => (
            <button
              key={each}
              type="button"
              className="rs-option"
              data-danger={each === 'urgent' || undefined}
              aria-pressed={severity === each}
              onClick={() => change({ severity: each })}
            >
              {severity === each && <StatusMark status={each === 'urgent' ? 'flagged' : 'tried'} />}
              {t.severity[each]}
              <small>{t.severityNote[each]}</small>
            </button>
          ))}
        </div>
      </div>
      <QuestionPart
        {...props}
        without={answeredByConcerns(roster.questionSet, asked)}
        onEnter={() =>
          saveTrouble(
            state,
            state.flags.map(({ label }) => pick(label)),
          )
        }
      />
      <Extras {...props} />
      <Failure failure={state.failure} />
    </>
  )
}

/** What is urgent by hand and not by any flag has to be said in words: then the flags' own words say it. */
function saveTrouble({ draft, flags, severity, save }: PartProps['state'], labels: readonly string[]) {
  if (draft.what.trim() === '' && flags.length === 0) return
  const raised = flags.some((flag) => flag.severity === 'urgent')
  void save('reached', severity === 'urgent' && !raised && draft.what.trim() === '' ? { what: labels.join(' · ') } : {})
}

export function TroubleFoot({ state }: PartProps) {
  const t = useText(contactText)
  const pick = usePick()
  const said = state.flags.length > 0 || state.draft.what.trim() !== ''
  return (
    <>
      <Action label={t.back} icon="back" onClick={() => state.go('result')} />
      <Action
        label={said ? t.saveTrouble : t.concern.need}
        tone="primary"
        disabled={!said}
        busy={state.busy}
        keys="ctrl+enter"
        onClick={() =>
          saveTrouble(
            state,
            state.flags.map(({ label }) => pick(label)),
          )
        }
      />
    </>
  )
}
