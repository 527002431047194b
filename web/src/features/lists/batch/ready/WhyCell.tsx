import type { BatchRow } from '@kapok/contract/lists/schema'
import { useText } from '../../../../i18n/index.ts'
import { listsBatchText } from '../../../../i18n/messages/lists.batch.ts'
import { Link } from '../../../../ui/Link.tsx'
import { Faults } from './Faults.tsx'

/** Why a row is of its kind: what is wrong with it, which line it repeats, where it was before. */
export function WhyCell({ row }: { row: BatchRow }) {
  const t = useText(listsBatchText)
  if (row.repeatsLine !== null) return <>{t.table.repeats(row.repeatsLine)}</>
  if (row.earlier)
    return <Link href={`/lists/${row.earlier.batchId}`}>{t.table.earlier(row.earlier.name, row.earlier.line)}</Link>
  if (row.faults.length > 0) return <Faults faults={row.faults} />
  const best = row.candidates[0]
  return <>{best?.why.join(' · ')}</>
}
