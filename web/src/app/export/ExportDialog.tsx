import type { ExportFormat } from '@kapok/contract/common/export'
import { useState } from 'react'
import { useLocale, useText } from '../../i18n/index.ts'
import { exportText } from '../../i18n/messages/export.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { FormDialog } from '../forms/FormDialog.tsx'
import { MaskField } from './MaskField.tsx'
import { ReasonField } from './ReasonField.tsx'
import { type FetchExport, useExport } from './useExport.ts'

export type ExportDialogProps = {
  /** What leaves, with how many: “导出名单 · 137 人”. */
  title: string
  fetchFile: FetchExport
  onClose: () => void
  /** False where the file has a format of its own. */
  withFormat?: boolean | undefined
  /** True where the file is made already: its format and whether it is masked are settled. */
  asMade?: boolean | undefined
}

const FORMATS: readonly ExportFormat[] = ['xlsx', 'csv', 'csv-gb18030']

/** Before a file with personal data leaves: what for, masked or in full, in which format. */
export function ExportDialog({ title, fetchFile, onClose, withFormat = true, asMade }: ExportDialogProps) {
  const t = useText(exportText)
  const locale = useLocale()
  const { fetched, mayClear } = useExport(fetchFile, onClose)
  const [reason, setReason] = useState('')
  const [clear, setClear] = useState(false)
  const [format, setFormat] = useState<ExportFormat>('xlsx')
  return (
    <FormDialog
      opened
      title={title}
      verb={t.verb}
      busy={fetched.isPending}
      disabled={reason.trim() === ''}
      problem={fetched.error}
      onSubmit={() => fetched.mutate({ reason: reason.trim(), clear, format, locale })}
      onClose={onClose}
      width={480}
    >
      <ReasonField value={reason} onChange={setReason} />
      {!asMade && <MaskField mayClear={mayClear} clear={clear} onChange={setClear} />}
      {!asMade && withFormat && (
        <ChoiceField
          label={t.format}
          options={FORMATS.map((value) => ({ value, label: t.formats[value] }))}
          value={format}
          onChange={setFormat}
        />
      )}
    </FormDialog>
  )
}
