import { metricRules } from '@kapok/contract/figures/metrics'
import { SelectField } from '../../../app/forms/SelectField.tsx'
import { useText } from '../../../i18n/index.ts'
import { templatesText } from '../../../i18n/messages/templates.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { ChoiceField } from '../../../ui/ChoiceField.tsx'
import { AreaField } from '../../places/AreaField.tsx'
import { usePlaybook } from '../usePlaybook.ts'
import { coverageCodes, type FigureContent, spanCodes } from './choices.ts'

type FigureFieldsProps = { content: FigureContent; onChange: (content: FigureContent) => void }

/** Which figure: what is counted, over which days, and where. */
export function FigureFields({ content, onChange }: FigureFieldsProps) {
  const t = useText(templatesText).teaching
  const f = useFormat()
  const { services } = usePlaybook()
  const { source, span, areaId } = content
  const count = (next: FigureContent['source']) => onChange({ ...content, source: next })
  return (
    <>
      <ChoiceField
        label={t.source}
        options={(['ledger', 'coverage'] as const).map((value) => ({ value, label: t.sources[value] }))}
        value={source.type}
        onChange={(type) =>
          count(type === 'ledger' ? { type, metric: 'person_times', services: [] } : { type, of: 'reached' })
        }
      />
      {source.type === 'ledger' ? (
        <SelectField
          label={t.metric}
          options={metricRules.map(({ metric, name }) => ({ value: metric, label: f.pick(name) }))}
          value={source.metric}
          onChange={(metric) => metric && count({ ...source, metric })}
        />
      ) : (
        <SelectField
          label={t.coverage}
          options={coverageCodes.map((value) => ({ value, label: t.coverageOf[value] }))}
          value={source.of}
          onChange={(of) => of && count({ ...source, of })}
        />
      )}
      <ChoiceField
        label={t.span}
        options={spanCodes.map((value) => ({ value, label: t.spans[value] }))}
        value={span}
        onChange={(next) => onChange({ ...content, span: next })}
      />
      <AreaField
        label={t.area}
        placeholder={t.areaAsFilled}
        clearable
        value={areaId}
        onChange={(next) => onChange({ ...content, areaId: next })}
      />
      {source.type === 'ledger' && services.length > 0 && (
        <ChoiceField
          several
          label={t.services}
          hint={t.servicesHint}
          options={services.map(({ code, name }) => ({ value: code, label: f.pick(name) }))}
          value={source.services ?? []}
          onChange={(chosen) => count({ ...source, services: chosen })}
        />
      )}
    </>
  )
}
