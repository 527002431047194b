import type { Day } from '@kapok/contract/common/schema'
import { ruleOf } from '@kapok/contract/figures/metrics'
import type { FigureSource } from '@kapok/contract/figures/schema'
import type { FrozenSlot, Slot } from '@kapok/contract/figures/template-schema'
import type { Reader } from '#platform/db/pool.ts'
import type { Area } from '../areas.ts'
import { type Read, readValues } from '../bulletins/values.ts'
import { nameKinds } from '../queries/names.ts'

type Names = Awaited<ReturnType<typeof nameKinds>>
type FigureSlot = Slot & { content: Extract<Slot['content'], { type: 'figure' }> }
export const isFigure = (slot: Slot): slot is FigureSlot => slot.content.type === 'figure'

const coverageNames = {
  due: { zh: '应联系', en: 'Due' },
  reached: { zh: '已联系', en: 'Reached' },
  tried: { zh: '试过未通', en: 'Tried' },
  not_tried: { zh: '还没联系', en: 'Not tried' },
  flagged: { zh: '有情况', en: 'Flagged' },
  overdue: { zh: '超时', en: 'Overdue' },
}

const named = (source: FigureSource, names: Names) => {
  if (source.type === 'coverage') return { label: coverageNames[source.of], unit: { zh: '人', en: 'people' } }
  const { name, unit } = ruleOf(source.metric)
  const services = source.services.map((code) => names.get(code)?.label ?? { zh: code, en: code })
  if (services.length === 0) return { label: name, unit }
  return {
    label: {
      zh: `${services.map(({ zh }) => zh).join('、')} · ${name.zh}`,
      en: `${services.map(({ en }) => en).join(', ')} · ${name.en}`,
    },
    unit,
  }
}

export type FillingDays = { startsOn: Day; from: Day; day: Day }
const firstDay = {
  day: ({ day }: FillingDays) => day,
  total: ({ startsOn }: FillingDays) => startsOn,
  range: ({ from }: FillingDays) => from,
}

/**
 * The figures of a form, each with all that is needed to count it again: area by area, for each may name its own. `readAt`
 * reads as the ledger stood at one moment.
 */
export const freezeSlots = async (
  db: Reader,
  about: { responseId: string; areas: ReadonlyMap<string | null, Area>; days: FillingDays },
  slots: readonly Slot[],
  readAt: (areaPath: string) => Read,
): Promise<FrozenSlot[]> => {
  const names = await nameKinds(db, about.responseId)
  const frozen: FrozenSlot[] = []
  for (const [areaId, some] of Map.groupBy(slots.filter(isFigure), ({ content }) => content.areaId)) {
    const area = about.areas.get(areaId)
    if (!area) continue
    const asked = some.map(({ at, content }) => ({
      key: at,
      ...named(content.source, names),
      from: firstDay[content.span](about.days),
      to: about.days.day,
      source: content.source,
    }))
    const values = await readValues({ responseId: about.responseId, areaPath: area.path }, asked, readAt(area.path))
    for (const figure of asked)
      frozen.push({
        ...figure,
        value: values.get(figure.key) ?? 0,
        areaId: area.id,
        areaPath: area.path,
        areaName: area.name,
      })
  }
  return frozen
}
