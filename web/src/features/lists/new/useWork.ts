import { useState } from 'react'
import { api, useQueryOf } from '../../../api/index.ts'
import { useWorkplace } from '../../../app/useWorkplace.ts'
import { usePlaybook } from '../../rosters/create/usePlaybook.ts'

/** Which work a list becomes: a kind of roster of the playbook, or one that is there; and what is asked then. */
export function useWork(firstRoster: string | undefined) {
  const { responseId } = useWorkplace()
  const { playbook } = usePlaybook()
  const [onto, setOnto] = useState<'new' | 'old'>(firstRoster === undefined ? 'new' : 'old')
  const [chosenTemplate, setTemplate] = useState<string>()
  const [rosterId, setRoster] = useState(firstRoster ?? null)
  const rosters = useQueryOf(api.rosters.listRosters, responseId === null ? null : { responseId }, {
    staleTime: 60_000,
  })
  const roster = useQueryOf(api.rosters.getRoster, onto === 'old' && rosterId !== null ? { rosterId } : null)
  const templates = playbook?.rosterTemplates.filter(({ subject }) => subject === 'person') ?? []
  const once = templates.find(({ rhythm }) => rhythm.type === 'once')
  const template = templates.find(({ code }) => code === chosenTemplate) ?? once ?? templates[0]
  const questions =
    onto === 'old'
      ? roster.data?.questionSet
      : playbook?.questionSets.find(({ code }) => code === template?.questionSet)
  const meant =
    onto === 'old' ? (rosterId === null ? undefined : { rosterId }) : template && { work: { template: template.code } }
  return {
    onto,
    setOnto,
    templates,
    template,
    setTemplate,
    rosters: rosters.data?.items ?? [],
    rosterId,
    setRoster,
    questions,
    meant,
  }
}
export type Work = ReturnType<typeof useWork>
