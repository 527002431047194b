import { useState } from 'react'
import { useText } from '../../i18n/index.ts'
import { exportText } from '../../i18n/messages/export.ts'
import { Action } from '../../ui/Action.tsx'
import { ExportDialog } from './ExportDialog.tsx'
import type { FetchExport } from './useExport.ts'

type ExportButtonProps = {
  /** What leaves; stands over the dialog. */
  title?: string | undefined
  fetchFile: FetchExport
}

/** Takes a list as a file; asks first what for. */
export function ExportButton({ title, fetchFile }: ExportButtonProps) {
  const t = useText(exportText)
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Action label={t.verb} onClick={() => setAsking(true)} />
      {asking && <ExportDialog title={title ?? t.list} fetchFile={fetchFile} onClose={() => setAsking(false)} />}
    </>
  )
}
