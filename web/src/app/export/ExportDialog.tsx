import type { ExportFormat } from '@kapok/contract/common/export'
import { useState } from 'react'
import { useLocale, useText } from '../../i18n/index.ts'
import { exportText } from '../../i18n/messages/export.ts'
import { Chip } from '../../ui/Chip.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { FormDialog } from '../forms/FormDialog.tsx'
import { type FetchExport, useExport } from './useExport.ts'

export type ExportDialogProps = {
  /** What leaves, with how many: “导出名单 · 137 人”. */
  title: string
  fetchFile: FetchExport
  onClose: () => void
  /** False where the file has a format of its own. */
  withFormat?: boolean | undefined
}

const FORMATS: readonly ExportFormat[] = ['xlsx', 'csv', 'csv-gb18030']

/** Before a file with personal data leaves: what for, masked or in full, in which format. */
export function ExportDialog({ title, fetchFile, onClose, withFormat = true }: ExportDialogProps) {
  const t = useText(exportText)
  const locale = useLocale()
  const { fetched, mayClear } = useExport(fetchFile, onClose)
  const [reason, setReason] = useState('')
  const [shown, setShown] = useState<'masked' | 'clear'>('masked')
  const [format, setFormat] = useState<ExportFormat>('xlsx')
  const submit = () => fetched.mutate({ reason: reason.trim(), clear: shown === 'clear', format, locale })
  return (
    <FormDialog
      opened
      title={title}
      verb={t.verb}
      busy={fetched.isPending}
      disabled={reason.trim() === ''}
      problem={fetched.error}
      onSubmit={submit}
      onClose={onClose}
      width={480}
    >
      <p className="k-muted">{t.note}</p>
      <div className="k-line">
        {Object.values(t.usual).map((words) => (
          <Chip key={words} chosen={reason === words} onClick={() => setReason(words)}>
            {words}
          </Chip>
        ))}
      </div>
      <TextField label={t.reason} value={reason} onChange={setReason} maxLength={200} />
      {mayClear ? (
        <ChoiceField
          label={t.show}
          options={[
            { value: 'masked', label: t.masked },
            { value: 'clear', label: t.clear },
          ]}
          value={shown}
          onChange={setShown}
          hint={shown === 'clear' ? t.clearNote : undefined}
        />
      ) : (
        <p className="k-muted">{t.maskedOnly}</p>
      )}
      {withFormat && (
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
