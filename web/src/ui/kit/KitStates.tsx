import { useText } from '../../i18n/index.ts'
import { Action } from '../Action.tsx'
import { Callout } from '../Callout.tsx'
import { Card } from '../Card.tsx'
import { EmptyState } from '../EmptyState.tsx'
import { ErrorCard } from '../ErrorCard.tsx'
import { KeyFigures } from '../KeyFigures.tsx'
import { DataTable } from '../table/DataTable.tsx'
import { Waiting } from '../Waiting.tsx'
import { kitText } from './kitText.ts'

const columns = (t: { room: string; name: string }) => [
  { key: 'room', head: t.room, cell: () => '' },
  { key: 'name', head: t.name, cell: () => '' },
]
const nothing: { id: string }[] = []
const table = { rows: nothing, rowKey: (row: { id: string }) => row.id, rowName: (row: { id: string }) => row.id }

export function KitStates() {
  const t = useText(kitText)
  const failed = (
    <ErrorCard what={t.errorWhat} kept={t.errorKept} todo={t.errorTodo} code="unreachable" onRetry={() => undefined} />
  )
  return (
    <>
      <div className="k-kit-three">
        <Card title={t.sections.states}>
          <EmptyState text={t.emptyText} action={{ label: t.import, onClick: () => undefined }} />
        </Card>
        <Card title={t.sections.states}>
          <Waiting rows={5} />
        </Card>
        <Card title={t.sections.states}>{failed}</Card>
        <Card title={t.sections.table}>
          <DataTable {...table} label="none" columns={columns(t.head)} />
        </Card>
        <Card title={t.sections.table}>
          <DataTable {...table} label="loading" columns={columns(t.head)} loading />
        </Card>
        <Card title={t.sections.table}>
          <DataTable {...table} label="error" columns={columns(t.head)} error={failed} />
        </Card>
      </div>
      <KeyFigures
        label={t.sections.states}
        figures={[
          { key: 'a', label: t.figures.due, value: 0 },
          { key: 'b', label: t.figures.reached, value: null, status: 'reached', onClick: () => undefined },
          {
            key: 'c',
            label: t.figures.tried,
            value: 1_204_889,
            unit: '人次',
            status: 'tried',
            onClick: () => undefined,
            chosen: true,
          },
          { key: 'd', label: t.figures.untried, value: 30, status: 'none', onClick: () => undefined },
        ]}
      />
      <div className="k-kit-two">
        <Callout title={t.seen} action={<Action label={t.use} keys="u" onClick={() => undefined} />}>
          {t.seenText}
        </Callout>
        <Callout tone="danger" title={t.figures.flagged}>
          {t.errorTodo}
        </Callout>
      </div>
    </>
  )
}
