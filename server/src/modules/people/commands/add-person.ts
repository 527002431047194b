import { getArea } from '#modules/places/index.ts'
import type { Command } from '#platform/commands/context.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import { Problem } from '#platform/problems.ts'
import { tellChange } from '../changes.ts'
import { refuseKnownDocument } from '../document-holder.ts'
import { insertPeople } from '../insert-people.ts'
import { onOneBranch } from '../moves.ts'
import { placeOf } from '../policy.ts'
import { documentKnownElsewhere, doorElsewhere } from '../problems.ts'
import { checkBirthDate, readNumber, readPhone } from '../read-input.ts'
import { getDoor, getDoorInUse, getHousehold } from '../store.ts'

/** Adds a person. Sex and date of birth are taken from an identity number where they are not given. */
export const addPerson: Command<InputOf<'people', 'addPerson'>, OutputOf<'people', 'addPerson'>> = async (
  ctx,
  input,
) => {
  const area = await getArea(ctx.tx, input.areaId)
  ctx.allow({ area_path: area.path })
  ctx.subject(input.personId)
  checkBirthDate(input.birthDate, ctx.now)
  const phones = input.phones.map(({ number, ...rest }, at) => ({ ...rest, phone: readPhone(number, at) }))
  const documents = input.documents.map(({ id, type, number }, at) => ({
    id,
    document: readNumber(type, number, ctx.now, at),
  }))

  const household = input.householdId === undefined ? undefined : await getHousehold(ctx.tx, input.householdId)
  if (household) {
    ctx.allow(placeOf(household, ctx.actor))
    ctx.subject(household.id)
  }
  if (input.dwellingId !== undefined) await getDoorInUse(ctx.tx, input.dwellingId, ctx.now)
  const dwellingId = input.dwellingId ?? household?.dwelling_id ?? null
  if (dwellingId !== null && !onOneBranch((await getDoor(ctx.tx, dwellingId)).area_path, area.path))
    throw new Problem(doorElsewhere)

  for (const { document } of documents) await refuseKnownDocument(ctx, document)
  const { documentHeldElsewhere } = await insertPeople(ctx.tx, ctx.keys, ctx.now, [
    {
      id: input.personId,
      name: input.name,
      sex: input.sex,
      birthDate: input.birthDate ?? null,
      areaId: area.id,
      areaPath: area.path,
      dwellingId,
      household: household ? { id: household.id } : null,
      phones,
      documents,
      note: input.note ?? null,
    },
  ])
  if (documentHeldElsewhere.length > 0) throw new Problem(documentKnownElsewhere)
  const added = [{ id: input.personId, area_path: area.path }]
  await tellChange(ctx, added, 'added')
  if (household) await tellChange(ctx, added, 'household_joined', { about: { householdId: household.id } })
  return { personId: input.personId }
}
