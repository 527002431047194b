import { useState } from 'react'
import { Problem } from '../../../app/Problem.tsx'
import { useText } from '../../../i18n/index.ts'
import { templatesText } from '../../../i18n/messages/templates.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { Card } from '../../../ui/Card.tsx'
import { Segmented } from '../../../ui/Segmented.tsx'
import { SideSheet } from '../../../ui/sheet/SideSheet.tsx'
import { usePhone } from '../../../ui/usePhone.ts'
import { LetterView } from './LetterView.tsx'
import { PlacesList } from './PlacesList.tsx'
import { SheetGrid } from './SheetGrid.tsx'
import { SlotPanel } from './SlotPanel.tsx'
import { cellName, slotAt } from './slotWords.ts'
import type { Teach } from './useTeach.ts'

/** The form at the left, what goes to the place pointed at beside it; on the phone that comes up from below. */
export function Teaching({ teach }: { teach: Teach }) {
  const t = useText(templatesText).teaching
  const f = useFormat()
  const phone = usePhone()
  const [sheet, setSheet] = useState(0)
  const { form, slots, chosen, choose, put } = teach
  if (!form) return null
  const { outline } = form
  const shown = outline.kind === 'xlsx' ? (outline.sheets[sheet] ?? outline.sheets[0]) : undefined
  const nameOf = (at: string) => {
    const cell = cellName(at)
    return cell === undefined ? t.blank : t.cell(cell)
  }
  const title = chosen === undefined ? '' : t.place(nameOf(chosen))
  const panel = chosen !== undefined && (
    <SlotPanel key={chosen} content={slotAt(slots, chosen)?.content} onChange={(content) => put(chosen, content)} />
  )
  return (
    <div className="k-teach">
      <Card
        flush
        title={form.name}
        sub={phone || outline.kind === 'docx' ? undefined : t.keys}
        tools={
          outline.kind === 'xlsx' && outline.sheets.length > 1 ? (
            <Segmented
              label={t.sheet}
              options={outline.sheets.map((one, at) => ({ value: String(at), label: one.name }))}
              value={String(sheet)}
              onChange={(next) => {
                setSheet(Number(next))
                choose(undefined)
              }}
            />
          ) : undefined
        }
        footer={shown?.cut ? t.cut : undefined}
      >
        {shown && <SheetGrid sheet={shown} number={sheet} slots={slots} chosen={chosen} onChoose={choose} />}
        {outline.kind === 'docx' && <LetterView outline={outline} slots={slots} chosen={chosen} onChoose={choose} />}
      </Card>
      <aside className="k-stack" data-wide>
        {!phone && (
          <Card title={chosen === undefined ? t.type : title}>
            {chosen === undefined ? <p className="k-muted">{t.choose}</p> : panel}
          </Card>
        )}
        <Card title={t.allPlaces} sub={t.done(f.number(slots.length))}>
          <PlacesList slots={slots} chosen={chosen} onChoose={choose} />
        </Card>
        {teach.save.error && <Problem problem={teach.save.error} />}
      </aside>
      {phone && (
        <SideSheet opened={chosen !== undefined} onClose={() => choose(undefined)} title={title} phone="bottom">
          {panel}
        </SideSheet>
      )}
    </div>
  )
}
