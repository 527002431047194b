import type { DocumentType } from '@kapok/contract/people/schema'
import type { CommandContext } from '#platform/commands/context.ts'
import { Problem } from '#platform/problems.ts'
import { documentDigest } from './numbers.ts'
import { documentKnown } from './problems.ts'

/** Documents that a household or a firm shares say nothing about who somebody is. */
export const personalDocuments: readonly DocumentType[] = [
  'resident_identity_card',
  'hk_macau_taiwan_residence_permit',
  'passport',
]

/**
 * Says whose number it is, if row-level security lets the actor see it. A holder out of sight is found by the unique
 * index when the document is stored, and nothing is said about them. `but` is the document that is being corrected.
 * @throws document-known
 */
export const refuseKnownDocument = async (
  ctx: CommandContext,
  { number, type }: { number: string; type: DocumentType },
  but?: string,
): Promise<void> => {
  if (!personalDocuments.includes(type)) return
  const holder = await ctx.tx
    .selectFrom('document')
    .innerJoin('person', 'person.id', 'document.person_id')
    .innerJoin('area', 'area.id', 'person.area_id')
    .select(['person.id', 'area.name as area'])
    .where('document.digest', '=', documentDigest(ctx.keys, number))
    .where('document.type', 'in', personalDocuments)
    .$if(but !== undefined, (query) => query.where('document.id', '<>', but!))
    .executeTakeFirst()
  if (holder) throw new Problem(documentKnown, { personId: holder.id, area: holder.area })
}
