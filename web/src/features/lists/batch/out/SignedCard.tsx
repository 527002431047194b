import type { Batch } from '@kapok/contract/lists/schema'
import { useState } from 'react'
import { api, useCommand } from '../../../../api/index.ts'
import { ReasonDialog } from '../../../../app/forms/ReasonDialog.tsx'
import { useFormat, useText } from '../../../../i18n/index.ts'
import { listsBatchText } from '../../../../i18n/messages/lists.batch.ts'
import { Action } from '../../../../ui/Action.tsx'
import { Card } from '../../../../ui/Card.tsx'
import { DefinitionList } from '../../../../ui/DefinitionList.tsx'

/** Who signed, and when; it can be opened again, with a reason that stays. */
export function SignedCard({ batch, closed }: { batch: Batch; closed: NonNullable<Batch['closed']> }) {
  const t = useText(listsBatchText).out
  const f = useFormat()
  const [opening, setOpening] = useState(false)
  const reopen = useCommand(api.lists.reopenBatch, { onSuccess: () => setOpening(false) })
  return (
    <Card
      title={`✓ ${t.signed}`}
      tools={batch.may.reopen && <Action label={t.reopen} onClick={() => setOpening(true)} />}
    >
      <DefinitionList
        items={[
          { key: 'by', term: t.by, value: <b className="k-signature">{closed.by}</b> },
          { key: 'at', term: t.at, value: f.dateTime(closed.at) },
          ...(closed.note === null ? [] : [{ key: 'note', term: t.said, value: closed.note }]),
        ]}
      />
      {opening && (
        <ReasonDialog
          title={t.reopenTitle}
          note={t.reopenNote}
          label={t.reopenReason}
          usual={Object.values(t.reopenUsual)}
          verb={t.reopen}
          busy={reopen.isPending}
          problem={reopen.error}
          onSubmit={(reason) => reopen.mutate({ batchId: batch.id, reason })}
          onClose={() => setOpening(false)}
        />
      )}
    </Card>
  )
}
