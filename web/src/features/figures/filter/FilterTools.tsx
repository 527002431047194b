import { useState } from 'react'
import { useText } from '../../../i18n/index.ts'
import { figuresText } from '../../../i18n/messages/figures.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { Chip } from '../../../ui/Chip.tsx'
import { Segmented } from '../../../ui/Segmented.tsx'
import { AsOfDialog } from './AsOfDialog.tsx'
import { RangeDialog } from './RangeDialog.tsx'
import type { Span, useFilter } from './useFilter.ts'

/** Which days, and as known at which moment. */
export function FilterTools({ filter, span, today, asOf, hasResponse, go }: ReturnType<typeof useFilter>) {
  const t = useText(figuresText)
  const f = useFormat()
  const [choosing, setChoosing] = useState<'range' | 'asOf'>()
  const options: { value: Span; label: string }[] = [
    ...(hasResponse ? [{ value: 'response' as const, label: t.range.response }] : []),
    { value: 'today', label: asOf ? t.range.thatDay : t.range.today },
    { value: 'yesterday', label: asOf ? t.range.dayBefore : t.range.yesterday },
    { value: 'custom', label: t.range.custom },
  ]
  const choose = (next: Span) => {
    if (next === 'custom') setChoosing('range')
    else go({ span: next === 'response' ? undefined : next, from: undefined, to: undefined })
  }
  return (
    <>
      <Segmented label={t.range.label} options={options} value={span} onChange={choose} />
      {span === 'custom' && filter && (
        <Chip icon="calendar" onClick={() => setChoosing('range')}>
          {t.to(f.date(filter.from), f.date(filter.to))}
        </Chip>
      )}
      <Chip icon="down" tone={asOf ? 'warn' : 'plain'} onClick={() => setChoosing('asOf')}>
        {asOf ? t.asOf.past(f.dateTime(asOf)) : t.asOf.now}
      </Chip>
      {choosing === 'range' && (
        <RangeDialog
          from={filter?.from ?? today}
          to={filter?.to ?? today}
          onChoose={(from, to) => go({ from, to, span: undefined })}
          onClose={() => setChoosing(undefined)}
        />
      )}
      {choosing === 'asOf' && (
        <AsOfDialog asOf={asOf} onChoose={(moment) => go({ asOf: moment })} onClose={() => setChoosing(undefined)} />
      )}
    </>
  )
}
