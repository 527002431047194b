import type { Method } from '@kapok/contract/rosters/schema'
import { useText } from '../../../i18n/index.ts'
import { contactText } from '../../../i18n/messages/contact.ts'
import { Chip } from '../../../ui/Chip.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import type { SpokeWith } from './draft.ts'
import type { PartProps } from './partProps.ts'

const METHODS: readonly Method[] = ['phone', 'door', 'video', 'message']
const SPOKE_WITH: readonly SpokeWith[] = ['self', 'relative', 'neighbour', 'carer', 'other']

/** How it came about, where the usual is not so: by what means, with whom, how long, and whether it counts by itself. */
export function Circumstances({ due, roster, members = [], state }: PartProps) {
  const t = useText(contactText)
  const { draft, change } = state
  const household = roster.subject === 'household' && members.length > 1
  const meet = (id: string) => {
    const met = draft.met ?? []
    const left = met.filter((each) => each !== id)
    change({ met: left.length < met.length ? (left.length > 0 ? left : null) : [...met, id] })
  }
  return (
    <div className="rs-circumstances">
      <div className="rs-question" role="group" aria-label={t.details.method}>
        <b className="rs-label">{t.details.method}</b>
        <div className="rs-chips">
          {METHODS.map((method) => (
            <Chip key={method} chosen={draft.method === method} onClick={() => change({ method })}>
              {t.method[method]}
            </Chip>
          ))}
        </div>
      </div>
      {household ? (
        <div className="rs-question" role="group" aria-label={t.details.met}>
          <b className="rs-label">{t.details.met}</b>
          <div className="rs-chips">
            <Chip chosen={draft.met === null} onClick={() => change({ met: null })}>
              {t.details.everybody}
            </Chip>
            {members.map(({ personId, name }) => (
              <Chip key={personId} chosen={draft.met?.includes(personId) ?? false} onClick={() => meet(personId)}>
                {name}
              </Chip>
            ))}
          </div>
        </div>
      ) : (
        <div className="rs-question" role="group" aria-label={t.details.who}>
          <b className="rs-label">{t.details.who}</b>
          <div className="rs-chips">
            {SPOKE_WITH.map((who) => (
              <Chip
                key={who}
                chosen={draft.spokeWith === who}
                onClick={() => change({ spokeWith: draft.spokeWith === who ? null : who })}
              >
                {t.spokeWith[who]}
              </Chip>
            ))}
          </div>
        </div>
      )}
      <TextField
        label={t.details.minutes}
        inputMode="numeric"
        unit={t.details.minutesUnit}
        placeholder={String(roster.minutes)}
        value={draft.minutes === null ? '' : String(draft.minutes)}
        onChange={(text) => change({ minutes: /^\d{1,3}$/.test(text.trim()) ? Math.min(600, Number(text)) : null })}
      />
      {due.status === 'reached' && (
        <Chip chosen={draft.separate} onClick={() => change({ separate: !draft.separate })}>
          {t.details.separate}
        </Chip>
      )}
    </div>
  )
}
