import { organisationEnded } from '#modules/identity/index.ts'
import { getArea } from '#modules/places/index.ts'
import { findPlaybook, getResponse } from '#modules/response/index.ts'
import type { Command } from '#platform/commands/context.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import { common, Problem } from '#platform/problems.ts'
import { areaNotInResponse, notInPlaybook } from '../problems.ts'

const named = <T extends { code: string }>(list: readonly T[], code: string): T => {
  const found = list.find((one) => one.code === code)
  if (!found) throw new Problem(notInPlaybook, { what: code })
  return found
}

/**
 * Makes a roster. Its questions and ladder are copied from the playbook, so that a later playbook changes nothing of what
 * was asked.
 */
export const createRoster: Command<InputOf<'rosters', 'createRoster'>, OutputOf<'rosters', 'createRoster'>> = async (
  ctx,
  input,
) => {
  const response = await getResponse(ctx.tx, input.responseId)
  const area = await getArea(ctx.tx, input.areaId)
  ctx.allow({ area_path: area.path })
  if (!response.area_paths.some((path) => area.path.startsWith(path)))
    throw new Problem(areaNotInResponse, { area: area.name })
  const organisation = await ctx.tx
    .selectFrom('organisation')
    .selectAll()
    .where('id', '=', input.organisationId)
    .executeTakeFirst()
  if (!organisation) throw new Problem(common.notFound)
  ctx.allow({ area_path: organisation.area_path })
  if (organisation.ended_on !== null) throw new Problem(organisationEnded)
  const playbook = findPlaybook(response.playbook)
  if (!playbook) throw new Problem(notInPlaybook, { what: response.playbook })
  const template = named(playbook.rosterTemplates, input.template)
  const service = named(playbook.services, input.service ?? template.service)
  const roles = template.teamRoles.map((code) => named(playbook.teamRoles, code))
  ctx.subject(input.rosterId, response.id)
  await ctx.tx
    .insertInto('roster')
    .values({
      id: input.rosterId,
      response_id: response.id,
      organisation_id: organisation.id,
      area_id: area.id,
      area_path: area.path,
      name: input.name,
      subject: input.subject ?? template.subject,
      service: service.code,
      field: service.field,
      minutes: service.minutes,
      rhythm: JSON.stringify(input.rhythm ?? template.rhythm),
      question_set: JSON.stringify(named(playbook.questionSets, input.questionSet ?? template.questionSet)),
      ladder: JSON.stringify(named(playbook.ladders, input.ladder ?? template.ladder)),
      team_roles: JSON.stringify(roles),
      starts_on: input.startsOn,
      ends_on: input.endsOn ?? null,
    })
    .execute()
  return { rosterId: input.rosterId }
}
