import { useMutation } from '@tanstack/react-query'
import { type ApiProblem, api } from '../../../../api/index.ts'
import { Problem } from '../../../../app/Problem.tsx'
import { saveFile } from '../../../../app/saveFile.ts'
import { useFormat, useText } from '../../../../i18n/index.ts'
import { rostersText } from '../../../../i18n/messages/rosters.ts'
import { Action } from '../../../../ui/Action.tsx'
import { Callout } from '../../../../ui/Callout.tsx'
import { Card } from '../../../../ui/Card.tsx'
import { FileDrop } from '../../../../ui/FileDrop.tsx'
import type { ListImport } from './useListImport.ts'

/** Where a list comes from: a file, what was copied from a spreadsheet, or our own template filled in. */
export function SourcePanel({ list }: { list: ListImport }) {
  const t = useText(rostersText).create.people
  const f = useFormat()
  const template = useMutation<File, ApiProblem>({
    mutationFn: () => api.rosters.getTemplate({ locale: f.locale }),
    onSuccess: (file) => saveFile(file, t.templateName),
  })
  const missing = list.preview?.missing ?? []
  return (
    <Card title={t.lead}>
      <div className="k-stack" data-wide>
        <FileDrop
          accept=".xlsx,.xls,.csv,.tsv,.txt"
          hint={`${t.have} ${t.paste}`}
          busy={list.read.isPending}
          onFiles={([file]) => file && list.read.mutate({ source: file.name, file })}
          onText={(pasted) => list.read.mutate({ source: '', pasted })}
        />
        {list.read.isPending && (
          <p role="status" className="k-muted">
            {t.reading}
          </p>
        )}
        {list.read.error && <Problem problem={list.read.error} />}
        {missing.length > 0 && (
          <Callout tone="danger" title={t.missing(f.list(missing))}>
            {t.missingNote}
          </Callout>
        )}
        <div className="k-line" data-apart>
          <span className="k-muted">{t.templateHint}</span>
          <Action label={t.template} busy={template.isPending} onClick={() => template.mutate()} />
        </div>
        {template.error && <Problem problem={template.error} />}
      </div>
    </Card>
  )
}
