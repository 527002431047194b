import type { ReactNode } from 'react'
import './definitionList.css'

export type DefinitionListProps = {
  items: readonly { key: string; term: string; value: ReactNode }[]
  columns?: 1 | 2 | undefined
}

/** What is known, as terms and values. An unknown value is a dash. */
export function DefinitionList({ items, columns = 1 }: DefinitionListProps) {
  return (
    <dl className="k-defs" data-columns={columns}>
      {items.map((item) => (
        <div key={item.key}>
          <dt>{item.term}</dt>
          <dd>{item.value === null || item.value === undefined || item.value === '' ? '—' : item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
