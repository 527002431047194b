import { useState } from 'react'
import { api, useCommand, uuidv7 } from '../../../api/index.ts'
import { useFormat, useText } from '../../../i18n/index.ts'
import { closeText } from '../../../i18n/messages/close.ts'
import { say } from '../../../ui/say.ts'
import { type ClosePreview, type Explanations, explainedOf, explanationOf, isComplete } from './closing.ts'

/** What was said of open names and phones, whether it is enough, and the signature. */
export function useSign(preview: ClosePreview | undefined, refetch: () => void) {
  const t = useText(closeText)
  const f = useFormat()
  const [closeId, setCloseId] = useState(uuidv7)
  const [said, onSay] = useState<Explanations>(new Map())
  const [seen, setSeen] = useState<readonly string[]>([])
  const phones = preview?.silentPhones ?? []
  const allSeen = phones.every(({ deviceId }) => seen.includes(deviceId))
  const missing = preview?.open.filter((name) => !isComplete(explanationOf(name, said, preview.owners))).length ?? 0
  const close = useCommand(api.rosters.closeDay, {
    onSuccess: ({ day }) => {
      say(t.sign.done(f.date(day)))
      setCloseId(uuidv7()) // opened again, it is another signature
      setSeen([])
    },
    onError: refetch,
  })
  return {
    said,
    onSay,
    allSeen: phones.length > 0 && allSeen,
    onSeen: (on: boolean) => setSeen(on ? phones.map(({ deviceId }) => deviceId) : []),
    /** What stands before the signature. */
    first: missing > 0 ? t.sign.first.names(missing) : allSeen ? undefined : t.sign.first.phones,
    busy: close.isPending,
    problem: close.error,
    sign: () =>
      preview &&
      close.mutate({
        closeId,
        rosterId: preview.roster.id,
        day: preview.day,
        open: explainedOf(preview, said),
        silentPhonesSeen: phones.map(({ deviceId }) => deviceId).filter((id) => seen.includes(id)),
      }),
  }
}
