import { useEffect, useState } from 'react'
import { api, useOnline } from '../../../api/index.ts'
import { useText } from '../../../i18n/index.ts'
import { myDayText } from '../../../i18n/messages/my-day.ts'
import { enqueue, refreshDay, useOutbox } from '../../../offline/index.ts'

const REVERSE = 'rosters/reverse-contact'

/** Taking a wrong record back: queued behind it, so that it works before either was sent. */
export function useTakeBack() {
  const t = useText(myDayText)
  const { online } = useOnline()
  const { waiting } = useOutbox()
  const [asked, setAsked] = useState(false)
  const pending = waiting.flatMap(({ name, input }) =>
    name === REVERSE ? [(input as { contactId: string }).contactId] : [],
  )
  // The list shows the name open again only once the server has taken it back.
  const ready = asked && online && waiting.length === 0
  useEffect(() => {
    if (!ready) return
    setAsked(false)
    void refreshDay()
  }, [ready])
  return {
    /** Contacts whose taking back waits for a network. */
    pending,
    takeBack: async (contactId: string) => {
      await enqueue(api.rosters.reverseContact, { contactId, reason: t.door.undoReason })
      setTimeout(() => setAsked(true), 300)
    },
  }
}
