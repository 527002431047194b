import type { ReportTemplate } from '@kapok/contract/figures/template-schema'
import { useState } from 'react'
import { api, useCommand, useQueryOf, uuidv7 } from '../../../api/index.ts'
import { MaskField } from '../../../app/export/MaskField.tsx'
import { ReasonField } from '../../../app/export/ReasonField.tsx'
import { useMayClear } from '../../../app/export/useExport.ts'
import { FormDialog } from '../../../app/forms/FormDialog.tsx'
import { SelectField } from '../../../app/forms/SelectField.tsx'
import { saveFile } from '../../../app/saveFile.ts'
import { useWorkplace } from '../../../app/useWorkplace.ts'
import { dayOf, useText } from '../../../i18n/index.ts'
import { templatesText } from '../../../i18n/messages/templates.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { say } from '../../../ui/say.ts'
import { AreaField } from '../../places/AreaField.tsx'
import { useNow } from '../filter/useNow.ts'
import { type Moment, momentAt, moments } from './moments.ts'

type FillDialogProps = { template: ReportTemplate; responseId: string; startsOn: string; onClose: () => void }

const LONG = 90_000

/** What a form is filled with: where, which day, as of when; with a list also whose, and what for. Then it is fetched at once. */
export function FillDialog({ template, responseId, startsOn, onClose }: FillDialogProps) {
  const words = useText(templatesText)
  const t = words.fillDialog
  const f = useFormat()
  const now = useNow()
  const today = dayOf(now)
  const { areaId: here } = useWorkplace()
  const mayClear = useMayClear()
  const [areaId, setAreaId] = useState<string | null>(here === '' ? null : here)
  const [day, setDay] = useState<string | null>(today)
  const [from, setFrom] = useState<string | null>(today)
  const [moment, setMoment] = useState<Moment>('now')
  const [rosterId, setRosterId] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [clear, setClear] = useState(false)
  const rosters = useQueryOf(api.rosters.listRosters, template.hasList ? { responseId } : null)
  const fill = useCommand(api.figures.fillTemplate, {
    onSuccess: async ({ fillingId }) => {
      const file = await api.figures.getFillingFile(
        { fillingId, ...(template.hasList && { reason: reason.trim() }) },
        { timeout: LONG },
      )
      saveFile(file)
      say(t.done(file.name))
      onClose()
    },
  })
  const asOf = momentAt(moment, now)
  const submit = () =>
    day !== null &&
    fill.mutate({
      fillingId: uuidv7(),
      templateId: template.id,
      responseId,
      ...(areaId !== null && { areaId }),
      day,
      ...(template.hasRange && from !== null && { from }),
      ...(asOf !== undefined && { asOf }),
      ...(template.hasList && { rosterId: rosterId ?? '', reason: reason.trim(), clear }),
      locale: f.locale,
    })
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t.title(template.name)}
      verb={t.verb}
      busy={fill.isPending}
      disabled={day === null || (template.hasList && (rosterId === null || reason.trim() === ''))}
      problem={fill.error}
      onSubmit={submit}
      width={480}
    >
      <AreaField label={t.area} value={areaId} onChange={setAreaId} />
      <div className="k-form-row">
        {template.hasRange && (
          <DayField label={t.from} value={from} onChange={setFrom} from={startsOn} to={day ?? today} />
        )}
        <DayField label={t.day} value={day} onChange={setDay} from={startsOn} to={today} />
      </div>
      {!template.hasList && (
        <SelectField
          label={t.moment}
          options={moments(now).map((value) => ({ value, label: t[value] }))}
          value={moment}
          onChange={(next) => setMoment(next ?? 'now')}
        />
      )}
      {template.hasList && (
        <>
          <SelectField
            label={t.roster}
            options={(rosters.data?.items ?? []).map(({ id, name, organisationName }) => ({
              value: id,
              label: `${name} · ${organisationName}`,
            }))}
            value={rosterId}
            onChange={setRosterId}
          />
          <ReasonField value={reason} onChange={setReason} />
          <MaskField mayClear={mayClear} clear={clear} onChange={setClear} />
        </>
      )}
    </FormDialog>
  )
}
