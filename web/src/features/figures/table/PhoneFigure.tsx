import { knownCount } from '@kapok/contract/figures/metrics'
import { useText } from '../../../i18n/index.ts'
import { figuresText } from '../../../i18n/messages/figures.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { ShareBar } from '../../../ui/ShareBar.tsx'
import { entriesHref, shareOf } from '../filter/filter.ts'
import { useMetric } from '../useMetric.ts'
import type { Line } from './figureTable.ts'
import { NumberLink } from './NumberLink.tsx'

/** A line on the phone: what, how often, of how many; opens its details. */
export function PhoneFigure({ line, onOpen, added }: { line: Line; onOpen: () => void; added: string }) {
  const t = useText(figuresText)
  const f = useFormat()
  const { nameOf, unitOf } = useMetric()
  const { name, values, filter, metric, unit } = line
  const others = (['person_times', 'people', 'households'] as const).filter((each) => each !== metric)
  const counts = others.map((each) => {
    const value = knownCount(values, each)
    return value ? `${f.number(value)} ${unitOf(each)}` : ''
  })
  const note = [...counts, line.added ? `${added} ${f.change(line.added)}` : ''].filter(Boolean)
  return (
    <div className="k-fig-line">
      <button type="button" className="k-bare" onClick={onOpen}>
        <b>{name}</b>
        <small>{note.join(t.dot)}</small>
        <ShareBar {...shareOf(values)} />
      </button>
      <span>
        <NumberLink
          big
          value={knownCount(values, metric)}
          href={entriesHref(filter, metric)}
          name={name}
          metric={nameOf(metric)}
        />
        <small>{unit ?? unitOf(metric)}</small>
      </span>
    </div>
  )
}
