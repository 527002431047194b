import { api } from '../../../api/index.ts'
import { useText } from '../../../i18n/index.ts'
import { myDayText } from '../../../i18n/messages/my-day.ts'
import { type DoorKey, enqueue, useOutbox } from '../../../offline/index.ts'

/** Taking a wrong record back: queued behind it, so that it works before either was sent, and shown on the list at once. */
export function useTakeBack() {
  const t = useText(myDayText)
  const { waiting } = useOutbox()
  const pending = waiting.flatMap(({ name, input }) =>
    name === api.rosters.reverseContact.operation.name ? [(input as { contactId: string }).contactId] : [],
  )
  return {
    /** Contacts whose taking back is not sent yet. */
    pending,
    takeBack: (door: DoorKey, contactId: string) =>
      enqueue(api.rosters.reverseContact, { contactId, reason: t.door.undoReason }, door),
  }
}
