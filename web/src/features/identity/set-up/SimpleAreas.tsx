import { useText } from '../../../i18n/index.ts'
import { identityText } from '../../../i18n/messages/identity.ts'
import type { Level } from './areaTable.ts'
import './areas.css'

/** The chain from the city down to the community, one row a level. */
export function SimpleAreas({ levels, onChange }: { levels: readonly Level[]; onChange: (levels: Level[]) => void }) {
  const t = useText(identityText)
  const change = (at: number, part: Partial<Level>) =>
    onChange(levels.map((level, index) => (index === at ? { ...level, ...part } : level)))
  const cell = (at: number, key: keyof Level, label: string) => (
    <td>
      <input
        className="k-input"
        aria-label={`${levels[at]?.level ?? ''} ${label}`}
        value={levels[at]?.[key] ?? ''}
        inputMode={key === 'code' ? 'numeric' : undefined}
        maxLength={key === 'code' ? 12 : 60}
        onChange={(event) => change(at, { [key]: event.currentTarget.value })}
      />
    </td>
  )
  return (
    <table className="k-levels">
      <thead>
        <tr>
          <th>{t.setUp.level}</th>
          <th>{t.setUp.areaName}</th>
          <th>{t.setUp.code}</th>
        </tr>
      </thead>
      <tbody>
        {levels.map((level, index) => (
          <tr key={index}>
            {cell(index, 'level', t.setUp.level)}
            {cell(index, 'name', t.setUp.areaName)}
            {cell(index, 'code', t.setUp.code)}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
