import type { BothLanguages } from '@kapok/contract/common/schema'
import type { BatchWork } from '@kapok/contract/lists/schema'
import type { Playbook, QuestionSet } from '@kapok/contract/playbooks/schema'
import { findPlaybook } from '#modules/response/index.ts'
import type { Reader } from '#platform/db/pool.ts'
import { Problem } from '#platform/problems.ts'
import { noSuchTemplate } from '../problems.ts'

const named = <T extends { code: string }>(list: readonly T[], code: string): T => {
  const found = list.find((one) => one.code === code)
  if (!found) throw new Problem(noSuchTemplate, { what: code })
  return found
}

export type Worked = { questionSet: QuestionSet; serviceName: BothLanguages }

const playbookOf = (code: string): Playbook => {
  const playbook = findPlaybook(code)
  if (!playbook) throw new Problem(noSuchTemplate, { what: code })
  return playbook
}

/** The questions and the service of a template, or of what was chosen instead. @throws no-such-template */
export const workOf = (playbookCode: string, work: BatchWork): Worked => {
  const playbook = playbookOf(playbookCode)
  const template = named(playbook.rosterTemplates, work.template)
  return {
    questionSet: named(playbook.questionSets, work.questionSet ?? template.questionSet),
    serviceName: named(playbook.services, work.service ?? template.service).name,
  }
}

/** What the rows of a batch are asked: by the roster they go onto, or by the template. */
export const questionsOf = async (
  db: Reader,
  batch: { response_id: string; roster_id: string | null; work: BatchWork | null },
): Promise<Worked> => {
  const { playbook } = await db
    .selectFrom('response')
    .select('playbook')
    .where('id', '=', batch.response_id)
    .executeTakeFirstOrThrow()
  if (batch.roster_id === null) return workOf(playbook, batch.work!)
  const roster = await db
    .selectFrom('roster')
    .select(['question_set', 'service'])
    .where('id', '=', batch.roster_id)
    .executeTakeFirst()
  // A roster out of sight still has the name that the playbook gives its service.
  if (!roster)
    return {
      questionSet: { code: 'none', name: { zh: '—', en: '—' }, questions: [], flags: [] },
      serviceName: { zh: '—', en: '—' },
    }
  return {
    questionSet: roster.question_set as unknown as QuestionSet,
    serviceName: named(playbookOf(playbook).services, roster.service).name,
  }
}
