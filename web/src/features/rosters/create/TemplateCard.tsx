import type { Playbook, RosterTemplate } from '@kapok/contract/playbooks/schema'
import { useFormat, useText } from '../../../i18n/index.ts'
import { rostersText } from '../../../i18n/messages/rosters.ts'
import { useRhythmText } from '../list/useRhythmText.ts'

type TemplateCardProps = { template: RosterTemplate; playbook: Playbook; onChoose: () => void }

const SHOWN = 3

/** One kind of roster: what it is for, who is reached, how often, what is asked. The whole card is the button. */
export function TemplateCard({ template, playbook, onChoose }: TemplateCardProps) {
  const t = useText(rostersText)
  const f = useFormat()
  const rhythm = useRhythmText()
  const service = playbook.services.find(({ code }) => code === template.service)
  const questions = playbook.questionSets.find(({ code }) => code === template.questionSet)?.questions ?? []
  const first = questions.slice(0, SHOWN).map(({ label }) => f.pick(label))
  const facts = [
    { term: t.create.template.for, value: service ? f.pick(service.name) : template.service },
    { term: t.create.template.who, value: t.create.template.each[template.subject] },
    { term: t.create.template.rhythm, value: rhythm(template.rhythm) },
    { term: t.create.template.questions, value: `${f.list(first)}${questions.length > SHOWN ? '…' : ''}` },
  ]
  return (
    <button type="button" className="k-template" onClick={onChoose}>
      <b>{f.pick(template.name)}</b>
      {facts.map(({ term, value }) => (
        <span key={term}>
          <small>{term}</small> {value}
        </span>
      ))}
    </button>
  )
}
