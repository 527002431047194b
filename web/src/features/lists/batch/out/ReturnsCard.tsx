import type { Batch, BatchReturn } from '@kapok/contract/lists/schema'
import { useMutation } from '@tanstack/react-query'
import { type ApiProblem, api } from '../../../../api/index.ts'
import { Problem } from '../../../../app/Problem.tsx'
import { saveFile } from '../../../../app/saveFile.ts'
import { useFormat, useText } from '../../../../i18n/index.ts'
import { listsBatchText } from '../../../../i18n/messages/lists.batch.ts'
import { Action } from '../../../../ui/Action.tsx'
import { Card } from '../../../../ui/Card.tsx'

const LONG = 120_000

/** What went back, newest first, each as it was made. */
export function ReturnsCard({ batch }: { batch: Batch }) {
  const t = useText(listsBatchText).out
  const f = useFormat()
  const get = useMutation<File, ApiProblem, BatchReturn>({
    mutationFn: ({ id }) => api.lists.returnFile({ returnId: id }, { timeout: LONG }),
    onSuccess: (file, { fileName }) => saveFile(file, fileName),
  })
  return (
    <Card title={t.returns}>
      <div className="k-stack" data-wide>
        <p className="k-muted">{t.returnNote}</p>
        {get.error && <Problem problem={get.error} />}
        {batch.returns.length === 0 ? (
          <p>{t.returnNone}</p>
        ) : (
          <ul className="k-returns">
            {batch.returns.map((one) => (
              <li key={one.id}>
                <span>
                  <b>{one.fileName}</b>
                  <small>
                    {t.what2[one.what]} · {t.line(one.by, f.ago(one.at), one.rows)}
                  </small>
                </span>
                {one.state === 'ready' ? (
                  <Action
                    label={t.download}
                    busy={get.isPending && get.variables.id === one.id}
                    onClick={() => get.mutate(one)}
                  />
                ) : (
                  <span role="status">{one.state === 'making' ? t.making : `▲ ${t.failed}`}</span>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  )
}
