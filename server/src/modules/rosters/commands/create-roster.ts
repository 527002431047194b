import type { Command } from '#platform/commands/context.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import { makeRosters } from '../making.ts'

/** Makes a roster, by a template of the playbook. */
export const createRoster: Command<InputOf<'rosters', 'createRoster'>, OutputOf<'rosters', 'createRoster'>> = async (
  ctx,
  { rosterId, organisationId, areaId, name, ...making },
) => {
  await makeRosters(ctx, making, [{ rosterId, organisationId, areaId, name }])
  return { rosterId }
}
