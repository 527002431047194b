import { addDays, ageOn } from '@kapok/contract/common/time'
import { type Phone, parsePhone } from '@kapok/contract/people/rules'
import type { Tag } from '@kapok/contract/people/tags'
import type { NewPerson } from '#modules/people/index.ts'
import type { DemoBuilding } from './city.ts'
import { inventName, inventPhone } from './names.ts'
import type { Random } from './random.ts'

const phoneOf = (random: Random): Phone => {
  const phone = parsePhone(inventPhone(random))
  if (!phone.ok) throw new Error('an invented phone number is not one')
  return phone
}
const bornAt = (random: Random, today: string, age: number) =>
  addDays(today, -Math.floor(age * 365.25) - random.below(360))

const elderTags = (random: Random, age: number, alone: boolean): Tag[] => {
  const tags: Tag[] = []
  if (alone) tags.push(random.chance(0.85) ? 'living_alone' : 'no_kin')
  else if (random.chance(0.4)) tags.push('empty_nest')
  if (age >= 80) tags.push('very_old')
  if (random.chance(0.25)) tags.push('chronic_refill')
  if (random.chance(0.15)) tags.push('low_income')
  if (random.chance(0.12)) tags.push('hard_of_hearing')
  if (random.chance(0.06)) tags.push('severe_disability')
  if (random.chance(0.3)) tags.push('no_smartphone')
  return tags
}
const doorNotes = [
  '听力差，请按铃两次',
  '门铃坏了，请敲门',
  '上午去公园，十点后在家',
  '只讲粤语',
  '养了狗，先打电话',
  '钥匙在对门邻居处',
  '膝盖不好，开门慢，请多等一会',
]

/** Families behind the doors of a building: some 2.8 people each, elders alone, couples, three generations. */
export const inventResidents = (random: Random, building: DemoBuilding, today: string): NewPerson[] =>
  building.dwellings.flatMap((dwelling): NewPerson[] => {
    const roll = random.next()
    if (roll < 0.04) return []
    const alone = roll < 0.12
    const couple = roll < 0.24
    const ages = alone
      ? [random.between(66, 93)]
      : couple
        ? [random.between(62, 88), random.between(60, 86)]
        : [
            random.between(30, 55),
            random.between(28, 53),
            ...(random.chance(0.7) ? [random.between(1, 17)] : []),
            ...(random.chance(0.3) ? [random.between(63, 88)] : []),
          ]
    const household = random.uuid()
    const surname = inventName(random, 'male')
    return ages.map((age, index): NewPerson => {
      const sex =
        index === 0
          ? alone && random.chance(0.6)
            ? 'female'
            : 'male'
          : index === 1 && ages.length > 1
            ? 'female'
            : random.pick(['male', 'female'] as const)
      const birthDate = bornAt(random, today, age)
      const years = ageOn(birthDate, today)
      const tags: Tag[] =
        years >= 62
          ? elderTags(random, years, alone)
          : years < 3
            ? ['infant']
            : random.chance(0.012)
              ? [random.pick(['disability', 'dialysis', 'expectant_mother', 'mental_illness'] as const)]
              : []
      return {
        id: random.uuid(),
        name: index === 0 ? surname : inventName(random, sex),
        sex,
        birthDate,
        areaId: building.area.id,
        areaPath: building.area.path,
        dwellingId: dwelling.id,
        household: { id: household, head: index === 0 },
        phones: years > 11 || index === 0 ? [{ phone: phoneOf(random) }] : [],
        relations:
          years >= 62 && random.chance(0.8)
            ? [
                {
                  relation: random.pick(['child', 'child', 'relative', 'neighbour'] as const),
                  name: inventName(random, random.pick(['male', 'female'] as const)),
                  phones: [{ phone: phoneOf(random) }],
                },
              ]
            : [],
        tags: tags.map((tag) => ({ tag, source: random.pick(['certified', 'visited', 'stated'] as const) })),
      }
    })
  })

export const doorNote = (random: Random): string | null => (random.chance(0.35) ? random.pick(doorNotes) : null)
