import { useText } from '../../../i18n/index.ts'
import { contactText } from '../../../i18n/messages/contact.ts'
import { Action } from '../../../ui/Action.tsx'
import { CallButton } from '../../../ui/CallButton.tsx'
import type { PartProps } from './partProps.ts'

/** On to the next one: straight into the call where there is a number. */
export function SavedFoot({ next, state }: PartProps) {
  const t = useText(contactText)
  return (
    <div className="rs-foot">
      {next?.number && (
        <CallButton
          wide
          label={t.saved.nextCall(next.due.name)}
          shown={`${t.saved.nextCall(next.due.name)} ${next.shown ?? ''}`}
          number={next.number}
          onCall={next.onCall}
        />
      )}
      <div className="rs-foot-row">
        <Action label={t.saved.list} onClick={state.close} />
        {next && (
          <Action label={t.saved.next} tone={next.number ? 'plain' : 'primary'} keys="enter" onClick={next.onOpen} />
        )}
      </div>
    </div>
  )
}
