import type { Sender } from '@kapok/contract/lists/schema'
import { useFormat, useText } from '../../../i18n/index.ts'
import { listsText } from '../../../i18n/messages/lists.ts'
import { Action } from '../../../ui/Action.tsx'
import { DataTable } from '../../../ui/table/DataTable.tsx'

type SenderTableProps = {
  senders: readonly Sender[]
  onEdit: ((sender: Sender) => void) | undefined
  onForget: ((sender: Sender) => void) | undefined
}

export function SenderTable({ senders, onEdit, onForget }: SenderTableProps) {
  const t = useText(listsText)
  const f = useFormat()
  const { head, ...words } = t.senderPage
  const actions = (sender: Sender) => (
    <span className="k-line">
      {onEdit && <Action label={words.edit} onClick={() => onEdit(sender)} />}
      {onForget && sender.shapes > 0 && <Action label={words.forget} onClick={() => onForget(sender)} />}
    </span>
  )
  const last = ({ lastAt }: Sender) => (lastAt === null ? words.never : f.ago(lastAt))
  return (
    <DataTable
      label={words.title}
      rows={senders}
      rowKey={({ id }) => id}
      rowName={({ name }) => name}
      rowHeight={52}
      columns={[
        { key: 'name', head: head.name, cell: ({ name }) => <b>{name}</b>, sortBy: ({ name }) => name },
        { key: 'kind', head: head.kind, width: 130, cell: ({ kind }) => t.senderKinds[kind] },
        {
          key: 'batches',
          head: head.batches,
          width: 100,
          right: true,
          cell: ({ batches }) => f.number(batches),
          sortBy: ({ batches }) => batches,
        },
        { key: 'shapes', head: head.shapes, width: 130, right: true, cell: ({ shapes }) => f.number(shapes) },
        { key: 'last', head: head.last, width: 170, cell: last, sortBy: ({ lastAt }) => lastAt ?? '' },
        { key: 'do', head: '', width: 280, cell: actions },
      ]}
      phoneRow={(sender) => (
        <div className="k-sender-row">
          <span className="k-line" data-apart>
            <b>{sender.name}</b>
            <small>{t.senderKinds[sender.kind]}</small>
          </span>
          <small>
            {head.batches} {f.number(sender.batches)} · {head.shapes} {f.number(sender.shapes)} · {last(sender)}
          </small>
          {actions(sender)}
        </div>
      )}
    />
  )
}
