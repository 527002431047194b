import { useFormat, useText } from '../../../i18n/index.ts'
import { todayText } from '../../../i18n/messages/today.ts'
import { Segmented } from '../../../ui/Segmented.tsx'
import type { Building } from './HouseCard.tsx'
import { countOf } from './show.ts'

type BuildingTabsProps = { buildings: readonly Building[]; value: Building; onChange: (buildingId: string) => void }

/** What fits beside the title as tabs; more than that is a list to choose from. */
const FITS = 20

/** Which building. A name that two estates share is written with its estate. */
export function BuildingTabs({ buildings, value, onChange }: BuildingTabsProps) {
  const t = useText(todayText)
  const f = useFormat()
  const twice = new Set(buildings.map(({ name }) => name).filter((name, at, all) => all.indexOf(name) !== at))
  const options = buildings.map(({ buildingId, estate, name, counts }) => ({
    value: buildingId,
    label: f.building(name, twice.has(name) ? estate : ''),
    long: f.building(name, estate),
    left: countOf(counts, 'open'),
  }))
  const length = options.reduce((sum, { label }) => sum + label.length + 2, 0)
  if (length <= FITS)
    return <Segmented label={t.grid.choose} options={options} value={value.buildingId} onChange={onChange} />
  return (
    <select
      className="k-input k-today-building"
      aria-label={t.grid.choose}
      value={value.buildingId}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {t.grid.left(option.long, option.left)}
        </option>
      ))}
    </select>
  )
}
