import type { ReportTemplate } from '@kapok/contract/figures/template-schema'
import { useWorkplace } from '../../../app/useWorkplace.ts'
import { useText } from '../../../i18n/index.ts'
import { templatesText } from '../../../i18n/messages/templates.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { FillDialog } from './FillDialog.tsx'

/** Fills a form in the emergency one works in; without one, says so. */
export function FillPlace({ template, onClose }: { template: ReportTemplate | undefined; onClose: () => void }) {
  const t = useText(templatesText)
  const { response } = useWorkplace()
  if (!template) return null
  if (!response)
    return (
      <Dialog opened onClose={onClose} title={t.fillDialog.title(template.name)}>
        <p>{t.fillDialog.noResponse}</p>
      </Dialog>
    )
  return <FillDialog template={template} responseId={response.id} startsOn={response.startsOn} onClose={onClose} />
}
