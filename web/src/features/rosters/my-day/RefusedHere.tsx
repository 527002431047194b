import { useText } from '../../../i18n/index.ts'
import { myDayText } from '../../../i18n/messages/my-day.ts'
import { type LocalDoor, useOutbox } from '../../../offline/index.ts'
import { Action } from '../../../ui/Action.tsx'
import { Callout } from '../../../ui/Callout.tsx'

/** Records about this door that the server would not take, each with its reason, where the work is done. */
export function RefusedHere({ door }: { door: LocalDoor }) {
  const t = useText(myDayText)
  const { refused } = useOutbox()
  return refused
    .filter((item) => item.door === door.key)
    .map(({ id, problem }) => (
      <Callout
        key={id}
        tone="danger"
        title={`${t.door.refused}：${problem?.message ?? ''}`}
        action={<Action label={t.refused.look} href="/me" />}
      >
        {t.door.refusedTodo}
      </Callout>
    ))
}
