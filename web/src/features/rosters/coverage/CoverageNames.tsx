import type { api, OutputOf } from '../../../api/index.ts'
import { useFormat, useText } from '../../../i18n/index.ts'
import { coverageText } from '../../../i18n/messages/coverage.ts'
import { todayText } from '../../../i18n/messages/today.ts'
import { type CountedShow, countOf } from '../today/show.ts'
import { NamesSheet } from './NamesSheet.tsx'

type CoverageNamesProps = {
  coverage: OutputOf<typeof api.rosters.getCoverage>
  /** An area or a roster among the rows; the whole area otherwise. */
  of: string | undefined
  show: CountedShow
  responseId: string
  now: number
  onClose: () => void
}

/** The names behind one number of the coverage. */
export function CoverageNames({ coverage, of, show, responseId, now, onClose }: CoverageNamesProps) {
  const t = useText(coverageText)
  const list = useText(todayText).list
  const f = useFormat()
  const row = coverage.rows.find(({ id }) => id === of)
  const { day, area, total } = coverage
  const where = row?.type === 'roster' ? { rosterId: row.id } : { areaId: row?.id ?? area.id }
  return (
    <NamesSheet
      title={t.names(row?.name ?? area.name, list[show](list.times(countOf(row?.counts ?? total, show))))}
      sub={f.day(day)}
      which={{ responseId, day, show, ...where }}
      withRoster={row?.type !== 'roster'}
      now={now}
      onClose={onClose}
    />
  )
}
