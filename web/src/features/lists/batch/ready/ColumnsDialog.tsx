import type { Batch } from '@kapok/contract/lists/schema'
import { useState } from 'react'
import { api, useCommand, useQueryOf } from '../../../../api/index.ts'
import { FormDialog } from '../../../../app/forms/FormDialog.tsx'
import { useText } from '../../../../i18n/index.ts'
import { listsBatchText } from '../../../../i18n/messages/lists.batch.ts'
import { listsNewText } from '../../../../i18n/messages/lists.new.ts'
import { Callout } from '../../../../ui/Callout.tsx'
import { ColumnSelect } from '../../new/ColumnSelect.tsx'
import { checkColumns } from '../../new/columnUse.ts'
import '../../new/new.css'

const SAMPLES = 3

/** What the columns are, said again before anything went in; a few values stand beside each. */
export function ColumnsDialog({ batch, onClose }: { batch: Batch; onClose: () => void }) {
  const t = useText(listsBatchText).about
  const words = useText(listsNewText)
  const [columns, setColumns] = useState(batch.columns)
  const rows = useQueryOf(api.lists.listRows, { batchId: batch.id, limit: SAMPLES })
  const change = useCommand(api.lists.changeColumns, { onSuccess: onClose })
  const { twice } = checkColumns(columns)
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t.columnsTitle}
      verb={t.columnsGo}
      width={640}
      busy={change.isPending}
      disabled={twice !== undefined}
      problem={change.error}
      onSubmit={() => change.mutate({ batchId: batch.id, columns })}
    >
      <p className="k-muted">{t.columnsNote}</p>
      {twice !== undefined && <Callout tone="danger" title={words.what.twice(words.fields[twice])} />}
      <ul className="k-columns">
        {columns.map((column, index) => (
          <li key={column.at}>
            <span>
              <b>{column.title || words.what.untitled(column.at + 1)}</b>
              <small className="k-cell">
                {rows.data?.items
                  .map(({ cells }) => cells[index])
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </span>
            <ColumnSelect
              column={column}
              questions={batch.questionSet}
              onChange={(use) =>
                setColumns((before) => before.map((one) => (one.at === column.at ? { ...one, use } : one)))
              }
            />
          </li>
        ))}
      </ul>
    </FormDialog>
  )
}
