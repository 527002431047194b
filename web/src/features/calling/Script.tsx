import type { CallCard } from '@kapok/contract/calling/schema'
import { useWorkplace } from '../../app/useWorkplace.ts'
import { usePick, useText } from '../../i18n/index.ts'
import { callsText } from '../../i18n/messages/calls.ts'

/** What is said first, with the worker's own name and station in it. */
export function Script({ roster }: { roster: CallCard['roster'] }) {
  const t = useText(callsText)
  const pick = usePick()
  const { me, membership } = useWorkplace()
  const { script } = roster.questionSet
  if (!script) return null
  const words: Record<string, string> = {
    worker: me.name || t.say.worker,
    organisation: membership?.organisationName ?? roster.organisationName,
  }
  return (
    <blockquote className="cd-script">
      <span className="k-unseen">{t.script}</span>
      {pick(script).replace(/\{\{(\w+)\}\}/g, (_, key: string) => words[key] ?? '')}
    </blockquote>
  )
}
