import { Problem } from '../../../app/Problem.tsx'
import { useText } from '../../../i18n/index.ts'
import { rostersText } from '../../../i18n/messages/rosters.ts'
import { Waiting } from '../../../ui/Waiting.tsx'
import { TemplateCard } from './TemplateCard.tsx'
import { usePlaybook } from './usePlaybook.ts'

/** The kinds of roster that the playbook of this emergency has. */
export function TemplateStep({ onChoose }: { onChoose: (template: string) => void }) {
  const t = useText(rostersText).create.template
  const { playbook, query } = usePlaybook()
  if (query.error && !playbook) return <Problem problem={query.error} onRetry={() => void query.refetch()} />
  if (!playbook) return <Waiting rows={6} />
  return (
    <>
      <p className="k-muted">{t.hint}</p>
      <ul className="k-templates">
        {playbook.rosterTemplates.map((template) => (
          <li key={template.code}>
            <TemplateCard template={template} playbook={playbook} onChoose={() => onChoose(template.code)} />
          </li>
        ))}
      </ul>
    </>
  )
}
