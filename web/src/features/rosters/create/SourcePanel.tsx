import type { Roster } from '@kapok/contract/rosters/schema'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { type ApiProblem, api } from '../../../api/index.ts'
import { type HandedIn, handIn } from '../../../app/handedIn.ts'
import { Problem } from '../../../app/Problem.tsx'
import { saveFile } from '../../../app/saveFile.ts'
import { useFormat, useText } from '../../../i18n/index.ts'
import { rostersText } from '../../../i18n/messages/rosters.ts'
import { Action } from '../../../ui/Action.tsx'
import { Card } from '../../../ui/Card.tsx'
import { FileDrop } from '../../../ui/FileDrop.tsx'

/** Where a list comes from: a file, what was copied from a spreadsheet, or our own template filled in. */
export function SourcePanel({ roster }: { roster: Roster }) {
  const t = useText(rostersText).create.people
  const f = useFormat()
  const router = useRouter()
  const template = useMutation<File, ApiProblem>({
    mutationFn: () => api.rosters.getTemplate({ locale: f.locale }),
    onSuccess: (file) => saveFile(file, t.templateName),
  })
  const bring = (what: HandedIn) => {
    handIn(what)
    router.history.push(`/lists/new?roster=${roster.id}`)
  }
  return (
    <Card title={t.lead}>
      <div className="k-stack" data-wide>
        <FileDrop
          accept=".xlsx,.xls,.csv,.tsv,.txt"
          hint={`${t.have} ${t.paste}`}
          onFiles={([file]) => file && bring({ file })}
          onText={(pasted) => bring({ pasted })}
        />
        <div className="k-line" data-apart>
          <span className="k-muted">{t.templateHint}</span>
          <Action label={t.template} busy={template.isPending} onClick={() => template.mutate()} />
        </div>
        {template.error && <Problem problem={template.error} />}
      </div>
    </Card>
  )
}
