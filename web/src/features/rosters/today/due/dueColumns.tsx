import type { DueRow } from '@kapok/contract/rosters/schema'
import type { TextOf } from '../../../../i18n/index.ts'
import type { todayZh } from '../../../../i18n/messages/today.zh.ts'
import type { Column } from '../../../../ui/table/tableProps.ts'
import { DueNext } from './DueNext.tsx'
import { DueTag } from './DueTag.tsx'
import { DueWhat } from './DueWhat.tsx'
import { doorShort } from './doorShort.ts'
import type { DueWords } from './useDueWords.ts'

type Key = 'door' | 'name' | 'what' | 'today' | 'who' | 'next' | 'roster'

type Options = {
  t: TextOf<typeof todayZh>
  words: DueWords
  now: number
  /** Several estates stand together: each door says which. */
  estates: boolean
  withRoster?: boolean | undefined
  extra?: readonly Column<DueRow>[] | undefined
  without?: readonly Key[] | undefined
}

export function dueColumns({
  t,
  words,
  now,
  estates,
  withRoster,
  extra = [],
  without = [],
}: Options): Column<DueRow>[] {
  const { head } = t.list
  const columns: (Column<DueRow> & { key: Key })[] = [
    {
      key: 'door',
      head: head.door,
      width: estates ? 100 : 84,
      cell: (due) => (
        <>
          <b className="k-nowrap">{doorShort(due)}</b>
          {estates && due.address.estate !== '' && <small className="k-due-estate k-cut">{due.address.estate}</small>}
        </>
      ),
    },
    {
      key: 'name',
      head: head.name,
      width: 92,
      cell: (due) => (
        <span className="k-due-name">
          {due.name} <small className="k-nowrap">{words.about(due)}</small>
        </span>
      ),
    },
    { key: 'what', head: head.what, width: 100, cell: (due) => <DueWhat due={due} now={now} /> },
    { key: 'today', head: head.today, width: 112, nowrap: true, cell: (due) => <DueTag due={due} /> },
    ...(withRoster
      ? [
          {
            key: 'roster' as const,
            head: head.roster,
            width: 112,
            cell: (due: DueRow) => <span className="k-due-what">{due.rosterName}</span>,
          },
        ]
      : []),
    { key: 'who', head: head.who, width: 66, cell: (due) => due.responsibleName ?? <span className="k-muted">—</span> },
    { key: 'next', head: head.next, width: 96, cell: (due) => <DueNext due={due} now={now} /> },
  ]
  return [...columns.filter(({ key }) => !without.includes(key)), ...extra]
}
