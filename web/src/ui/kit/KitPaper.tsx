import { useText } from '../../i18n/index.ts'
import { HouseGrid } from '../house/HouseGrid.tsx'
import { PrintSheet } from '../PrintSheet.tsx'
import { kitText } from './kitText.ts'
import { houseCells } from './sample.ts'

export function KitPaper() {
  const t = useText(kitText)
  const units = [1, 2, 3].map((n) => ({ key: String(n), label: t.unit(n) }))
  return (
    <PrintSheet
      title={`${t.block} · ${t.sections.paper}`}
      sub={t.blockSub}
      paper="a4-landscape"
      signatures={[t.role, t.head.who]}
      footer={t.scope}
      at={new Date('2026-03-08T07:10:00+08:00')}
    >
      <HouseGrid label={t.sections.paper} units={units} cells={houseCells} onOpen={() => undefined} />
    </PrintSheet>
  )
}
