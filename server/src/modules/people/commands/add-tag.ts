import { dayOf } from '@kapok/contract/common/time'
import { isTag } from '@kapok/contract/people/tags'
import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { Problem } from '#platform/problems.ts'
import { tellChange } from '../changes.ts'
import { placeOf } from '../policy.ts'
import { daysReversed, tagThere, unknownTag } from '../problems.ts'
import { lockPerson } from '../store.ts'

/** Tags a person, with the source and how long it holds. A tag that holds already is not doubled. */
export const addTag: Command<InputOf<'people', 'addTag'>, object> = async (
  ctx,
  { tagId, personId, tag, source, validFrom, validTo },
) => {
  const person = await lockPerson(ctx.tx, personId)
  ctx.allow(placeOf(person, ctx.actor))
  ctx.subject(person.id)
  if (!isTag(tag)) throw new Problem(unknownTag)
  const from = validFrom ?? dayOf(ctx.now.toISOString())
  if (validTo !== undefined && validTo < from) throw new Problem(daysReversed)
  const standing = await ctx.tx
    .selectFrom('person_tag')
    .select('id')
    .where('person_id', '=', person.id)
    .where('tag', '=', tag)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', from)]))
    .executeTakeFirst()
  if (standing) throw new Problem(tagThere, { tagId: standing.id })
  await ctx.tx
    .insertInto('person_tag')
    .values({
      id: tagId,
      person_id: person.id,
      area_path: person.area_path,
      roster_ids: person.roster_ids,
      tag,
      source,
      valid_from: validFrom ?? null,
      valid_to: validTo ?? null,
    })
    .execute()
  await tellChange(ctx, [person], 'tag_added', { about: { tag } })
  return {}
}
