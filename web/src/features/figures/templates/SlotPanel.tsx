import type { SlotContent } from '@kapok/contract/figures/template-schema'
import { listColumnCodes, listColumnNames } from '@kapok/contract/rosters/list-columns'
import { SelectField } from '../../../app/forms/SelectField.tsx'
import { useText } from '../../../i18n/index.ts'
import { templatesText } from '../../../i18n/messages/templates.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { Action } from '../../../ui/Action.tsx'
import { Segmented } from '../../../ui/Segmented.tsx'
import { textCodes } from './choices.ts'
import { FigureFields } from './FigureFields.tsx'

type SlotPanelProps = {
  content: SlotContent | undefined
  onChange: (content: SlotContent | undefined) => void
}

const START: Record<SlotContent['type'], SlotContent> = {
  figure: {
    type: 'figure',
    source: { type: 'ledger', metric: 'person_times', services: [] },
    span: 'day',
    areaId: null,
  },
  text: { type: 'text', text: 'day' },
  column: { type: 'column', column: 'name' },
}
const TYPES = ['figure', 'text', 'column'] as const

/** What goes to the place pointed at. Every choice counts at once. */
export function SlotPanel({ content, onChange }: SlotPanelProps) {
  const t = useText(templatesText).teaching
  const f = useFormat()
  return (
    <div className="k-stack" data-wide>
      <Segmented
        label={t.type}
        options={TYPES.map((value) => ({ value, label: t.types[value] }))}
        value={content?.type ?? ('' as SlotContent['type'])}
        onChange={(type) => onChange(START[type])}
      />
      {content?.type === 'figure' && <FigureFields content={content} onChange={onChange} />}
      {content?.type === 'text' && (
        <SelectField
          label={t.text}
          options={textCodes.map((value) => ({ value, label: t.texts[value] }))}
          value={content.text}
          onChange={(text) => text && onChange({ type: 'text', text })}
        />
      )}
      {content?.type === 'column' && (
        <SelectField
          label={t.column}
          hint={t.columnHint}
          options={listColumnCodes.map((value) => ({ value, label: f.pick(listColumnNames[value]) }))}
          value={content.column}
          onChange={(column) => column && onChange({ type: 'column', column })}
        />
      )}
      {content && <Action label={t.clear} onClick={() => onChange(undefined)} />}
    </div>
  )
}
