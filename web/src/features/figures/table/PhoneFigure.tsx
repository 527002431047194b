import { useText } from '../../../i18n/index.ts'
import { figuresText } from '../../../i18n/messages/figures.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { ShareBar } from '../../../ui/ShareBar.tsx'
import { entriesHref, known, shareOf } from '../filter/filter.ts'
import type { Line } from './figureTable.ts'
import { NumberLink } from './NumberLink.tsx'

/** A line on the phone: what, how often, of how many; opens its details. */
export function PhoneFigure({ line, onOpen, added }: { line: Line; onOpen: () => void; added: string }) {
  const t = useText(figuresText)
  const f = useFormat()
  const { name, values, filter } = line
  const count = (metric: 'people' | 'households') => {
    const value = known(values, metric)
    return !value ? '' : `${f.number(value)} ${t.unit[metric]}`
  }
  const note = [count('people'), count('households'), line.added ? `${added} ${f.change(line.added)}` : ''].filter(
    Boolean,
  )
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
          value={values.personTimes}
          href={entriesHref(filter, 'personTimes')}
          name={name}
          metric={t.metric.personTimes}
        />
        <small>{t.unit.personTimes}</small>
      </span>
    </div>
  )
}
