import type { Batch } from '@kapok/contract/lists/schema'
import { useState } from 'react'
import { api, useCommand } from '../../../../api/index.ts'
import { ReasonDialog } from '../../../../app/forms/ReasonDialog.tsx'
import { useWorkplace } from '../../../../app/useWorkplace.ts'
import { useFormat, useText } from '../../../../i18n/index.ts'
import { listsBatchText } from '../../../../i18n/messages/lists.batch.ts'
import { Action } from '../../../../ui/Action.tsx'
import { Card } from '../../../../ui/Card.tsx'
import { DefinitionList } from '../../../../ui/DefinitionList.tsx'
import { DownloadDialog } from './DownloadDialog.tsx'
import { EditBatch } from './EditBatch.tsx'

type AboutProps = { batch: Batch; onColumns?: (() => void) | undefined }

/** Where the list came from and how it is worked; the file as it came; taking it all back. */
export function About({ batch, onColumns }: AboutProps) {
  const t = useText(listsBatchText).about
  const f = useFormat()
  const { may } = useWorkplace()
  const [doing, setDoing] = useState<'original' | 'edit' | 'undo'>()
  const close = () => setDoing(undefined)
  const undo = useCommand(api.lists.undoImport, { onSuccess: close })
  return (
    <Card title={t.title}>
      <div className="k-stack" data-wide>
        <DefinitionList
          columns={2}
          items={[
            { key: 'sender', term: t.sender, value: batch.senderName },
            { key: 'received', term: t.received, value: f.dateTime(batch.receivedAt) },
            { key: 'file', term: t.file, value: batch.fileName },
            { key: 'sheet', term: t.sheet, value: batch.sheet },
            { key: 'work', term: t.work, value: f.pick(batch.serviceName) },
            { key: 'questions', term: t.questions, value: f.pick(batch.questionSet.name) },
            { key: 'area', term: t.area, value: batch.areaName },
          ]}
        />
        <div className="k-line">
          {batch.may.decide && <Action label={t.edit} onClick={() => setDoing('edit')} />}
          {onColumns && <Action label={t.columns} onClick={onColumns} />}
          {may(api.lists.originalFile) && <Action label={t.original} onClick={() => setDoing('original')} />}
          {batch.may.undo && <Action label={t.undo} onClick={() => setDoing('undo')} />}
        </div>
      </div>
      {doing === 'edit' && <EditBatch batch={batch} onClose={close} />}
      {doing === 'original' && (
        <DownloadDialog
          title={t.original}
          note={t.originalNote}
          label={t.originalReason}
          usual={[]}
          fileName={batch.fileName}
          fetch={(reason) => api.lists.originalFile({ batchId: batch.id, reason })}
          onClose={close}
        />
      )}
      {doing === 'undo' && (
        <ReasonDialog
          danger
          title={t.undoTitle}
          note={t.undoNote}
          label={t.undoReason}
          usual={Object.values(t.undoUsual)}
          verb={t.undoGo}
          busy={undo.isPending}
          problem={undo.error}
          onSubmit={(reason) => undo.mutate({ batchId: batch.id, reason })}
          onClose={close}
        />
      )}
    </Card>
  )
}
