import type { Rhythm } from '@kapok/contract/playbooks/schema'
import { organisationEnded } from '#modules/identity/index.ts'
import { findPlaybook, getResponse } from '#modules/response/index.ts'
import type { CommandContext } from '#platform/commands/context.ts'
import { common, Problem } from '#platform/problems.ts'
import { areaNotInResponse, notInPlaybook } from './problems.ts'

const named = <T extends { code: string }>(list: readonly T[], code: string): T => {
  const found = list.find((one) => one.code === code)
  if (!found) throw new Problem(notInPlaybook, { what: code })
  return found
}

/** What rosters of one making have in common; what is left out comes from the template. */
type Making = {
  responseId: string
  template: string
  service?: string | undefined
  questionSet?: string | undefined
  ladder?: string | undefined
  subject?: 'person' | 'household' | undefined
  rhythm?: Rhythm | undefined
  startsOn: string
  endsOn?: string | null | undefined
}
type NewRoster = { rosterId: string; organisationId: string; areaId: string; name: string }

/**
 * Makes rosters, each kept by an organisation for an area. Their questions and ladder are copied from the playbook, so that
 * a later playbook changes nothing of what was asked.
 * @throws not-in-playbook, area-not-in-response, organisation-ended, not-found
 */
export const makeRosters = async (
  ctx: CommandContext,
  making: Making,
  rosters: readonly NewRoster[],
): Promise<void> => {
  if (rosters.length === 0) return
  const response = await getResponse(ctx.tx, making.responseId)
  const areas = await ctx.tx
    .selectFrom('area')
    .select(['id', 'name', 'path'])
    .where(
      'id',
      'in',
      rosters.map((one) => one.areaId),
    )
    .execute()
  const organisations = await ctx.tx
    .selectFrom('organisation')
    .select(['id', 'area_path', 'ended_on'])
    .where(
      'id',
      'in',
      rosters.map((one) => one.organisationId),
    )
    .execute()
  const placed = rosters.map((roster) => {
    const area = areas.find((one) => one.id === roster.areaId)
    const organisation = organisations.find((one) => one.id === roster.organisationId)
    if (!area) throw new Problem(common.notFound)
    ctx.allow({ area_path: area.path })
    if (!response.area_paths.some((path) => area.path.startsWith(path)))
      throw new Problem(areaNotInResponse, { area: area.name })
    if (!organisation) throw new Problem(common.notFound)
    ctx.allow({ area_path: organisation.area_path })
    if (organisation.ended_on !== null) throw new Problem(organisationEnded)
    return { ...roster, area }
  })
  const playbook = findPlaybook(response.playbook)
  if (!playbook) throw new Problem(notInPlaybook, { what: response.playbook })
  const template = named(playbook.rosterTemplates, making.template)
  const service = named(playbook.services, making.service ?? template.service)
  const roles = template.teamRoles.map((code) => named(playbook.teamRoles, code))
  const same = {
    response_id: response.id,
    subject: making.subject ?? template.subject,
    service: service.code,
    field: service.field,
    minutes: service.minutes,
    rhythm: JSON.stringify(making.rhythm ?? template.rhythm),
    question_set: JSON.stringify(named(playbook.questionSets, making.questionSet ?? template.questionSet)),
    ladder: JSON.stringify(named(playbook.ladders, making.ladder ?? template.ladder)),
    team_roles: JSON.stringify(roles),
    starts_on: making.startsOn,
    ends_on: making.endsOn ?? null,
  }
  await ctx.tx
    .insertInto('roster')
    .values(
      placed.map(({ rosterId, organisationId, area, name }) => ({
        ...same,
        id: rosterId,
        organisation_id: organisationId,
        area_id: area.id,
        area_path: area.path,
        name,
      })),
    )
    .execute()
  ctx.subject(...placed.map((one) => one.rosterId), response.id)
}
