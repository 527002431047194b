import { z } from 'zod'
import { command, query } from '../common/operation.ts'
import { BothLanguages, Code, Day, Id, Line } from '../common/schema.ts'
import { Playbook } from '../playbooks/schema.ts'

/** An emergency as it is being answered. */
export const Response = z.object({
  id: Id,
  name: z.string(),
  playbook: z.string(),
  playbookName: BothLanguages,
  level: z.string(),
  levelName: BothLanguages,
  startsOn: Day,
  endsOn: Day.nullable(),
  areas: z.array(z.object({ id: Id, name: z.string() })),
  /** 第几天: 1 on the first day. */
  dayNumber: z.int(),
  may: z.object({ edit: z.boolean() }),
})
export type Response = z.infer<typeof Response>

export const response = {
  listResponses: query(
    'response/responses',
    'Emergencies in my areas, running ones first',
    z.strictObject({}),
    z.object({ items: z.array(Response) }),
  ),
  listPlaybooks: query(
    'response/playbooks',
    'Playbooks that an emergency can be opened from',
    z.strictObject({}),
    z.object({ items: z.array(Playbook) }),
  ),
  openResponse: command(
    'response/open-response',
    'Open an emergency from a playbook',
    z.strictObject({
      responseId: Id,
      name: Line(60),
      playbook: Code,
      level: Code,
      areaIds: z.array(Id).min(1).max(200),
      startsOn: Day,
    }),
    z.object({ responseId: Id }),
  ),
  changeResponse: command(
    'response/change-response',
    'Change the level or the areas of an emergency, or end it',
    z.strictObject({
      responseId: Id,
      level: Code.optional(),
      areaIds: z.array(Id).min(1).max(200).optional(),
      endsOn: Day.nullable().optional(),
    }),
    z.object({}),
  ),
}
