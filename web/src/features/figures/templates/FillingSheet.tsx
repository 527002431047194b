import type { Filling } from '@kapok/contract/figures/template-schema'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type ApiProblem, api, useQueryOf } from '../../../api/index.ts'
import { ExportDialog } from '../../../app/export/ExportDialog.tsx'
import { Problem } from '../../../app/Problem.tsx'
import { saveFile } from '../../../app/saveFile.ts'
import { useText } from '../../../i18n/index.ts'
import { templatesText } from '../../../i18n/messages/templates.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { Action } from '../../../ui/Action.tsx'
import { SideSheet } from '../../../ui/sheet/SideSheet.tsx'
import { Waiting } from '../../../ui/Waiting.tsx'
import { cellName } from './slotWords.ts'

const LONG = 90_000

/** One filled form: its figures beside what they are now, and the file as it was. */
export function FillingSheet({ filling, onClose }: { filling: Filling; onClose: () => void }) {
  const words = useText(templatesText)
  const t = words.filling
  const f = useFormat()
  const fillingId = filling.id
  const [asking, setAsking] = useState(false)
  const { data, error, refetch } = useQueryOf(api.figures.getFilling, { fillingId })
  const file = useMutation<File, ApiProblem>({
    mutationFn: () => api.figures.getFillingFile({ fillingId }, { timeout: LONG }),
    onSuccess: (made) => saveFile(made),
  })
  const title = t.title(filling.templateName, filling.number)
  const moved = data?.figures.some((figure) => figure.now !== figure.value) ?? false
  return (
    <>
      <SideSheet
        opened
        onClose={onClose}
        title={title}
        sub={t.sub(filling.areaName, f.dateTime(filling.asOf))}
        footer={
          <Action
            label={words.page.download}
            tone="primary"
            busy={file.isPending}
            onClick={() => (filling.list === null ? file.mutate() : setAsking(true))}
          />
        }
      >
        {file.error && <Problem problem={file.error} />}
        {!data && (error ? <Problem problem={error} onRetry={() => void refetch()} /> : <Waiting rows={5} />)}
        {data && (
          <div className="k-stack" data-wide>
            {data.figures.length === 0 && <p className="k-muted">{t.noFigures}</p>}
            {data.figures.length > 0 && (
              <p>
                {moved || data.changes.corrected + data.changes.later > 0
                  ? `${t.changed(f.number(data.changes.corrected), f.number(data.changes.later))}${t.again}`
                  : t.same}
              </p>
            )}
            {data.figures.length > 0 && (
              <table className="k-filled">
                <thead>
                  <tr>
                    <th scope="col">{t.head.place}</th>
                    <th scope="col">{t.head.figure}</th>
                    <th scope="col">{t.head.then}</th>
                    <th scope="col">{t.head.now}</th>
                  </tr>
                </thead>
                <tbody>
                  {data.figures.map((figure) => (
                    <tr key={figure.key}>
                      <td>{cellName(figure.key) ?? words.teaching.blank}</td>
                      <td>
                        {f.pick(figure.label)}
                        <small>
                          {figure.areaName} ·{' '}
                          {figure.from === figure.to
                            ? f.date(figure.to)
                            : `${f.date(figure.from)} – ${f.date(figure.to)}`}
                        </small>
                      </td>
                      <td>
                        <b>{f.number(figure.value)}</b>
                      </td>
                      <td data-moved={figure.now !== figure.value || undefined}>{f.number(figure.now)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </div>
        )}
      </SideSheet>
      {asking && (
        <ExportDialog
          asMade
          title={title}
          fetchFile={({ reason }, options) => api.figures.getFillingFile({ fillingId, reason }, options)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
